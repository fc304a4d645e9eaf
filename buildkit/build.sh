#!/usr/bin/env bash
# BuildKit's Dockerfile frontend as WebAssembly: ./build.sh OUT_DIR. The same sources and the same Go give the same bytes.
# Exit status 2: another Go; 3: its modules cannot be had.
# What a browser has no use for (gRPC services, registry access, signals) is left out of the vendored copy.
set -euo pipefail
go_version=go1.26.8
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "${1:?out dir}" && cd "$1" && pwd)
export GOTOOLCHAIN=local GOWORK=off GOOS=js GOARCH=wasm GOFLAGS=
if [ "$(go env GOVERSION)" != "$go_version" ]; then
  echo "The bytes are those of $go_version, and this is $(go env GOVERSION)." >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/*.go "$here/go.mod" "$here/go.sum" "$work"
cd "$work"
go mod vendor || exit 3
b=vendor/github.com/moby/buildkit
cp "$here/added/dockerfile2llb/stages.go" "$b/frontend/dockerfile/dockerfile2llb/"
rm "$b"/frontend/gateway/pb/gateway_grpc.pb.go "$b"/api/services/control/control_grpc.pb.go "$b"/util/grpcerrors/intercept.go
cat >"$b/util/imageutil/config.go" <<'GO'
package imageutil

// ResolveToNonImageError is all that the frontend itself uses of this package.
type ResolveToNonImageError struct{ Ref, Updated string }

func (e ResolveToNonImageError) Error() string { return e.Ref + " is not an image: " + e.Updated }
GO
cat >"$b/client/llb/imagemetaresolver/resolver.go" <<'GO'
package imagemetaresolver

import "github.com/moby/buildkit/client/llb"

func Default() llb.ImageMetaResolver { return nil }
GO
# A browser knows no signals; STOPSIGNAL takes the names of Linux all the same.
cp "$here/added/signal/signal_unsupported.go" vendor/github.com/moby/sys/signal/
sed -i 's/syscall.SIGWINCH/syscall.Signal(28)/; s/syscall.SIGPIPE/syscall.Signal(13)/' vendor/github.com/moby/sys/signal/signal_unix.go
# The rules in the error of "check=error=true" come in a different order from call to call.
sed -i 's/for r := range uniqueRules {/for _, r := range slices.Sorted(maps.Keys(uniqueRules)) {/; s/^\t"maps"$/\t"maps"\n\t"slices"/' "$b/frontend/dockerfile/linter/linter.go"
go build -mod=vendor -trimpath -buildvcs=false -ldflags '-s -w -buildid=' -o "$out/buildkit.wasm" .
if [ -n "${MODULE_LIST:-}" ]; then
  go list -mod=vendor -deps -f '{{with .Module}}{{.Path}} {{.Version}}{{end}}' . | sort -u >"$MODULE_LIST"
fi
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" "$out/"
