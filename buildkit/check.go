//go:build js && wasm

package main

import (
	"cmp"
	"context"
	"slices"

	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/subrequests/lint"
	"github.com/moby/buildkit/solver/pb"
)

type finding struct {
	Rule        string      `json:"rule"`
	Message     string      `json:"message"`
	Description string      `json:"description"`
	URL         string      `json:"url"`
	Lines       []lineRange `json:"lines"`
}

// check gives the findings of `docker build --check`, and the error it ends with.
func check(ctx context.Context, r convertRequest, opt dockerfile2llb.ConvertOpt) ([]finding, *failure) {
	results, err := dockerfile2llb.DockerfileLint(ctx, []byte(r.Dockerfile), opt)
	if err != nil {
		return []finding{}, failureOf(err)
	}
	var stop *failure
	if results.Error != nil {
		stop = &failure{Message: results.Error.Message, Lines: rangesOf(results.Error.Location.Ranges)}
	}
	return findingsOf(results.Warnings), stop
}

func findingsOf(warnings []lint.Warning) []finding {
	findings := make([]finding, 0, len(warnings))
	for _, w := range warnings {
		findings = append(findings, finding{w.RuleName, w.Detail, w.Description, w.URL, rangesOf(w.Location.Ranges)})
	}
	// Some rules walk a Go map, so the order of their findings changes from call to call.
	slices.SortStableFunc(findings, func(a, b finding) int {
		return cmp.Or(cmp.Compare(firstLine(a), firstLine(b)), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return findings
}

func firstLine(f finding) int {
	if len(f.Lines) == 0 {
		return 0
	}
	return f.Lines[0][0]
}

func rangesOf(ranges []*pb.Range) []lineRange {
	lines := make([]lineRange, 0, len(ranges))
	for _, r := range ranges {
		lines = append(lines, lineRange{int(r.Start.Line), int(r.End.Line)})
	}
	return lines
}
