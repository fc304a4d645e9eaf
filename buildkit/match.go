//go:build js && wasm

package main

import (
	"strings"

	"github.com/moby/patternmatcher"
	"github.com/moby/patternmatcher/ignorefile"
)

type matchRequest struct {
	Ignore string   `json:"ignore"`
	Paths  []string `json:"paths"`
}

type matchReply struct {
	Kept  []bool  `json:"kept"`
	Error *string `json:"error"`
}

// match says which paths of a context are sent to the daemon.
func match(r matchRequest) matchReply {
	kept, err := keptPaths(r)
	if err != nil {
		message := err.Error()
		return matchReply{Kept: []bool{}, Error: &message}
	}
	return matchReply{Kept: kept}
}

func keptPaths(r matchRequest) ([]bool, error) {
	patterns, err := ignorefile.ReadAll(strings.NewReader(r.Ignore))
	if err != nil {
		return nil, err
	}
	matcher, err := patternmatcher.New(patterns)
	if err != nil {
		return nil, err
	}
	kept := make([]bool, 0, len(r.Paths))
	for _, path := range r.Paths {
		ignored, err := matcher.MatchesOrParentMatches(strings.TrimSuffix(path, "/"))
		if err != nil {
			return nil, err
		}
		kept = append(kept, !ignored)
	}
	return kept, nil
}
