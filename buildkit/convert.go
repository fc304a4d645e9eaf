//go:build js && wasm

package main

import (
	"context"
	"encoding/json"
	"errors"
	"maps"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerui"
)

type convertRequest struct {
	Dockerfile   string                     `json:"dockerfile"`
	Dockerignore string                     `json:"dockerignore"`
	Target       string                     `json:"target"`
	BuildArgs    map[string]string          `json:"buildArgs"`
	Platform     string                     `json:"platform"`
	Images       map[string]json.RawMessage `json:"images"`
	NoCache      noCache                    `json:"noCache"`
	MergeOp      bool                       `json:"mergeOp"`
	Contexts     []string                   `json:"contexts"`
	Settings     map[string]string          `json:"settings"`
	AllStages    bool                       `json:"allStages"`
}

// noCache is "all" or a list of stage names.
type noCache struct {
	All    bool
	Stages []string
}

func (n *noCache) UnmarshalJSON(text []byte) error {
	var word string
	if json.Unmarshal(text, &word) == nil {
		n.All = word == "all"
		return nil
	}
	return json.Unmarshal(text, &n.Stages)
}

type lineRange [2]int

type stage struct {
	Name  string    `json:"name"`
	Index int       `json:"index"`
	Lines lineRange `json:"lines"`
}

type failure struct {
	Message string      `json:"message"`
	Lines   []lineRange `json:"lines"`
}

type conversion struct {
	Stages     []stage         `json:"stages"`
	Ops        []op            `json:"ops"`
	Result     *string         `json:"result"`
	Config     json.RawMessage `json:"config"`
	Findings   []finding       `json:"findings"`
	Error      *failure        `json:"error"`
	CheckError *failure        `json:"checkError"`
}

func convert(r convertRequest) conversion {
	c := conversion{Stages: stagesOf([]byte(r.Dockerfile)), Ops: []op{}, Findings: []finding{}}
	ctx := context.Background()
	client, err := dockerui.NewClient(&daemon{request: r})
	if err != nil {
		c.Error = failureOf(err)
		return c
	}
	c.Findings, c.CheckError = check(ctx, r, options(r, client))
	if err := c.build(ctx, r, client); err != nil {
		c.Error = failureOf(err)
		c.Ops, c.Result, c.Config = []op{}, nil, nil
	}
	return c
}

func (c *conversion) build(ctx context.Context, r convertRequest, client *dockerui.Client) error {
	built, err := dockerfile2llb.Dockerfile2LLB(ctx, []byte(r.Dockerfile), options(r, client))
	if err != nil {
		return err
	}
	def, err := built.State.Marshal(ctx)
	if err != nil {
		return err
	}
	g := newGraph()
	c.Result = g.add(def, true)
	if c.Config, err = json.Marshal(built.Image); err != nil {
		return err
	}
	if r.AllStages {
		g.addOtherStages(ctx, r, client)
	}
	c.Ops = g.ops
	return nil
}

// options are made anew for every use: the frontend writes SOURCE_DATE_EPOCH into the build args it is given.
func options(r convertRequest, client *dockerui.Client) dockerfile2llb.ConvertOpt {
	source := llb.NewSourceMap(nil, dockerui.DefaultDockerfileName, "Dockerfile", []byte(r.Dockerfile))
	source.Definition = &llb.Definition{}
	opt := dockerfile2llb.ConvertOpt{
		Config:       client.Config,
		Client:       client,
		MetaResolver: client.GatewayClient(),
		SourceMap:    source,
		// Without a listener the frontend counts no finding, and "check=error=true" stops nothing.
		Warn: func(string, string, string, string, []parser.Range) {},
	}
	opt.BuildArgs = maps.Clone(opt.BuildArgs)
	if len(client.TargetPlatforms) > 0 {
		opt.TargetPlatform = &client.TargetPlatforms[0]
	}
	return opt
}

func stagesOf(dockerfile []byte) []stage {
	stages := []stage{}
	list, err := dockerfile2llb.ParseStages(dockerfile)
	if err != nil {
		return stages
	}
	for i, s := range list {
		stages = append(stages, stage{Name: s.Name, Index: i, Lines: span(s)})
	}
	return stages
}

func span(s instructions.Stage) lineRange {
	whole := lineRange{s.Location[0].Start.Line, s.Location[0].End.Line}
	for _, command := range s.Commands {
		for _, at := range command.Location() {
			whole[1] = max(whole[1], at.End.Line)
		}
	}
	return whole
}

func failureOf(err error) *failure {
	f := &failure{Message: err.Error(), Lines: []lineRange{}}
	var located *parser.LocationError
	if errors.As(err, &located) {
		for _, ranges := range located.Locations {
			for _, at := range ranges {
				f.Lines = append(f.Lines, lineRange{at.Start.Line, at.End.Line})
			}
		}
	}
	return f
}
