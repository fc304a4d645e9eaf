//go:build js && wasm

package main

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"strings"

	"github.com/distribution/reference"
	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/gateway/client"
	gwpb "github.com/moby/buildkit/frontend/gateway/pb"
	"github.com/moby/buildkit/solver/pb"
	"github.com/moby/buildkit/util/apicaps"
	digest "github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
	fstypes "github.com/tonistiigi/fsutil/types"
)

// A session has a random id in a real build, and the id is part of the context's op.
const sessionID = "session"

var machine = ocispecs.Platform{OS: "linux", Architecture: "amd64"}

var errNothingRuns = errors.New("nothing runs here")

// daemon is what the frontend sees of Docker: the request's options and files, and the images it speaks of.
type daemon struct{ request convertRequest }

func (d *daemon) BuildOpts() client.BuildOpts {
	return client.BuildOpts{
		Opts:      frontendOptions(d.request),
		SessionID: sessionID,
		Workers:   []client.WorkerInfo{{Platforms: []ocispecs.Platform{machine}}},
		LLBCaps:   capabilities(d.request.MergeOp),
		Caps:      gwpb.Caps.CapSet(gwpb.Caps.All()),
	}
}

func frontendOptions(r convertRequest) map[string]string {
	opts := map[string]string{}
	maps.Copy(opts, r.Settings)
	opts["target"] = r.Target
	for name, value := range r.BuildArgs {
		opts["build-arg:"+name] = value
	}
	for _, name := range r.Contexts {
		opts["context:"+name] = "local:" + name
	}
	if r.Platform != "" {
		opts["platform"] = r.Platform
	}
	if r.NoCache.All || len(r.NoCache.Stages) > 0 {
		opts["no-cache"] = strings.Join(r.NoCache.Stages, ",")
	}
	return opts
}

// The daemon's own storage drivers cannot merge snapshots, so COPY --link is a plain copy there.
func capabilities(mergeOp bool) apicaps.CapSet {
	var can []*apicaps.PBCap
	for _, c := range pb.Caps.All() {
		lacking := c.ID == string(pb.CapMergeOp) || c.ID == string(pb.CapDiffOp)
		if mergeOp || !lacking {
			can = append(can, c)
		}
	}
	return pb.Caps.CapSet(can)
}

func (d *daemon) Solve(_ context.Context, request client.SolveRequest) (*client.Result, error) {
	result := client.NewResult()
	result.SetRef(&files{dockerignore: d.ignoreFor(request.Definition)})
	return result, nil
}

// ignoreFor gives the request's .dockerignore to the main context: a named one has its own.
func (d *daemon) ignoreFor(def *pb.Definition) string {
	for _, bytes := range def.Def {
		var o pb.Op
		if o.UnmarshalVT(bytes) == nil && o.GetSource().GetIdentifier() == "local://context" {
			return d.request.Dockerignore
		}
	}
	return ""
}

func (d *daemon) ResolveImageConfig(_ context.Context, ref string, opt sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	platform := machine
	if opt.ImageOpt != nil && opt.ImageOpt.Platform != nil {
		platform = *opt.ImageOpt.Platform
	}
	config, err := completeConfig(d.configOf(ref), ref, platform)
	// No digest: an invented one would stand in the names that the build prints.
	return ref, "", config, err
}

func (d *daemon) configOf(ref string) json.RawMessage {
	for name, config := range d.request.Images {
		if named, err := reference.ParseNormalizedNamed(name); err == nil && reference.TagNameOnly(named).String() == ref {
			return config
		}
	}
	return json.RawMessage(`{"config":{"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]}}`)
}

func completeConfig(known json.RawMessage, ref string, platform ocispecs.Platform) ([]byte, error) {
	image := ocispecs.Image{Platform: platform}
	if err := json.Unmarshal(known, &image); err != nil {
		return nil, err
	}
	if len(image.RootFS.DiffIDs) > 0 {
		return withPlatform(known, platform)
	}
	var fields map[string]any
	if err := json.Unmarshal(known, &fields); err != nil {
		return nil, err
	}
	// An image without layers would count as scratch, so one layer stands for all of it.
	fields["rootfs"] = map[string]any{"type": "layers", "diff_ids": []string{digest.FromString(ref).String()}}
	filled, err := json.Marshal(fields)
	if err != nil {
		return nil, err
	}
	return withPlatform(filled, platform)
}

func withPlatform(config []byte, platform ocispecs.Platform) ([]byte, error) {
	var fields map[string]any
	if err := json.Unmarshal(config, &fields); err != nil {
		return nil, err
	}
	if fields["os"] == nil && fields["architecture"] == nil {
		fields["os"], fields["architecture"] = platform.OS, platform.Architecture
		if platform.Variant != "" {
			fields["variant"] = platform.Variant
		}
	}
	return json.Marshal(fields)
}

func (d *daemon) ResolveSourceMetadata(context.Context, *pb.SourceOp, sourceresolver.Opt) (*sourceresolver.MetaResponse, error) {
	return &sourceresolver.MetaResponse{}, nil
}

func (d *daemon) Inputs(context.Context) (map[string]llb.State, error) { return nil, nil }

func (d *daemon) NewContainer(context.Context, client.NewContainerRequest) (client.Container, error) {
	return nil, errNothingRuns
}

func (d *daemon) Warn(context.Context, digest.Digest, string, client.WarnOpts) error { return nil }

// files is a context of which only the .dockerignore can be read.
type files struct{ dockerignore string }

func (f *files) ReadFile(_ context.Context, r client.ReadRequest) ([]byte, error) {
	if r.Filename == ".dockerignore" && f.dockerignore != "" {
		return []byte(f.dockerignore), nil
	}
	return nil, os.ErrNotExist
}

func (f *files) StatFile(context.Context, client.StatRequest) (*fstypes.Stat, error) {
	return nil, os.ErrNotExist
}

func (f *files) ReadDir(context.Context, client.ReadDirRequest) ([]*fstypes.Stat, error) {
	return nil, os.ErrNotExist
}

func (f *files) ToState() (llb.State, error) { return llb.Scratch(), nil }

func (f *files) Evaluate(context.Context) error { return nil }
