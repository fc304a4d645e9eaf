//go:build js && wasm

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/moby/buildkit/solver/pb"
	digest "github.com/opencontainers/go-digest"
)

type input struct {
	Digest string `json:"digest"`
	Index  int64  `json:"index"`
}

type op struct {
	Digest      string      `json:"digest"`
	Inputs      []input     `json:"inputs"`
	Op          *pb.Op      `json:"op"`
	Name        string      `json:"name"`
	Lines       []lineRange `json:"lines"`
	IgnoreCache bool        `json:"ignoreCache"`
	Needed      bool        `json:"needed"`
}

// graph joins the definitions of several stages. The context's op lists the paths that its definition reads, so
// one COPY has a different digest in every definition: an op is known by its digest with those paths left out.
type graph struct {
	ops    []op
	known  map[string]int // key -> index in ops
	digest map[string]int // digest in any definition -> index in ops
}

func newGraph() *graph {
	return &graph{ops: []op{}, known: map[string]int{}, digest: map[string]int{}}
}

// add returns the digest of the op that is the definition's result.
func (g *graph) add(def *llb.Definition, needed bool) *string {
	var result *string
	for _, bytes := range def.Def {
		var o pb.Op
		if err := o.UnmarshalVT(bytes); err != nil {
			panic(err)
		}
		inputs := make([]input, 0, len(o.Inputs))
		for _, in := range o.Inputs {
			inputs = append(inputs, input{g.ops[g.digest[in.Digest]].Digest, in.Index})
		}
		if o.Op == nil {
			if len(inputs) > 0 {
				result = &inputs[0].Digest
			}
			continue
		}
		g.addOp(&o, digest.FromBytes(bytes), inputs, def, needed)
	}
	return result
}

func (g *graph) addOp(o *pb.Op, dgst digest.Digest, inputs []input, def *llb.Definition, needed bool) {
	key := keyOf(o, inputs)
	if at, ok := g.known[key]; ok {
		g.digest[dgst.String()] = at
		return
	}
	g.known[key], g.digest[dgst.String()] = len(g.ops), len(g.ops)
	about := def.Metadata[dgst]
	node := op{Digest: dgst.String(), Inputs: inputs, Op: o, Lines: linesOf(def, dgst), IgnoreCache: about.IgnoreCache, Needed: needed}
	if node.Name = about.Description["llb.customname"]; node.Name == "" {
		node.Name = g.nameOf(node)
	}
	for i, in := range inputs {
		o.Inputs[i].Digest = in.Digest
	}
	g.ops = append(g.ops, node)
}

func keyOf(o *pb.Op, inputs []input) string {
	var known pb.Op = pb.Op{Platform: o.Platform, Constraints: o.Constraints, Op: o.Op}
	if source := o.GetSource(); source != nil && strings.HasPrefix(source.Identifier, "local://") {
		attrs := map[string]string{}
		for k, v := range source.Attrs {
			if k != pb.AttrFollowPaths {
				attrs[k] = v
			}
		}
		known.Op = &pb.Op_Source{Source: &pb.SourceOp{Identifier: source.Identifier, Attrs: attrs}}
	}
	text, err := json.Marshal(struct {
		Op     *pb.Op
		Inputs []input
	}{&known, inputs})
	if err != nil {
		panic(err)
	}
	return digest.FromBytes(text).String()
}

func linesOf(def *llb.Definition, dgst digest.Digest) []lineRange {
	lines := []lineRange{}
	if def.Source == nil {
		return lines
	}
	if at := def.Source.Locations[dgst.String()]; at != nil {
		for _, l := range at.Locations {
			for _, r := range l.Ranges {
				lines = append(lines, lineRange{int(r.Start.Line), int(r.End.Line)})
			}
		}
	}
	return lines
}

// addOtherStages leaves out what cannot be converted: an error in a stage that nothing needs stops no build.
func (g *graph) addOtherStages(ctx context.Context, r convertRequest, client *dockerui.Client) {
	states, err := dockerfile2llb.AllStages(ctx, []byte(r.Dockerfile), options(r, client))
	if err != nil {
		return
	}
	for _, state := range states {
		if def, err := state.Marshal(ctx); err == nil {
			g.add(def, false)
		}
	}
}

// nameOf is what the daemon prints of an op that has no name of its own.
func (g *graph) nameOf(node op) string {
	switch o := node.Op.Op.(type) {
	case *pb.Op_Source:
		return o.Source.Identifier
	case *pb.Op_Exec:
		return strings.Join(o.Exec.Meta.Args, " ")
	case *pb.Op_File:
		return fileOpName(o.File.Actions)
	case *pb.Op_Merge:
		names := make([]string, 0, len(node.Inputs))
		for _, in := range node.Inputs {
			names = append(names, g.ops[g.digest[in.Digest]].Name)
		}
		return fmt.Sprintf("merge (%s)", strings.Join(names, ", "))
	case *pb.Op_Diff:
		return "diff " + g.sideName(node, o.Diff.Lower.Input) + " -> " + g.sideName(node, o.Diff.Upper.Input)
	}
	return "unknown"
}

func (g *graph) sideName(node op, side int64) string {
	if side < 0 || int(side) >= len(node.Inputs) {
		return "scratch"
	}
	return fmt.Sprintf("(%s)", g.ops[g.digest[node.Inputs[side].Digest]].Name)
}

func fileOpName(actions []*pb.FileAction) string {
	names := make([]string, 0, len(actions))
	for _, action := range actions {
		switch {
		case action.GetMkdir() != nil:
			names = append(names, "mkdir "+action.GetMkdir().Path)
		case action.GetMkfile() != nil:
			names = append(names, "mkfile "+action.GetMkfile().Path)
		case action.GetSymlink() != nil:
			names = append(names, "symlink "+action.GetSymlink().Newpath+" -> "+action.GetSymlink().Oldpath)
		case action.GetRm() != nil:
			names = append(names, "rm "+action.GetRm().Path)
		case action.GetCopy() != nil:
			names = append(names, "copy "+action.GetCopy().Src+" "+action.GetCopy().Dest)
		}
	}
	return strings.Join(names, ", ")
}
