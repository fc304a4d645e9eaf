// Package dockerfile2llb: this file joins BuildKit's package of that name when build.sh compiles it, for what
// the package knows and does not export.
package dockerfile2llb

import (
	"bytes"
	"context"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// ParseStages reads a Dockerfile as far as its instructions.
func ParseStages(dt []byte) ([]instructions.Stage, error) {
	dockerfile, err := parser.Parse(bytes.NewReader(dt))
	if err != nil {
		return nil, err
	}
	stages, _, err := instructions.Parse(dockerfile.AST, linter.New(&linter.Config{}))
	return stages, err
}

// AllStages converts every stage of a Dockerfile, whether or not the target needs it.
func AllStages(ctx context.Context, dt []byte, opt ConvertOpt) ([]llb.State, error) {
	opt.AllStages = true
	target, err := toDispatchState(ctx, dt, opt)
	if err != nil {
		return nil, err
	}
	defaults := []llb.ConstraintsOpt{llb.Platform(target.opt.targetPlatform)}
	if target.opt.llbCaps != nil {
		defaults = append(defaults, llb.WithCaps(*target.opt.llbCaps))
	}
	var states []llb.State
	for _, stage := range target.opt.allDispatchStates.states {
		if !stage.unregistered {
			states = append(states, stage.state.SetMarshalDefaults(defaults...))
		}
	}
	return states, nil
}
