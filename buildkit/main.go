//go:build js && wasm

// BuildKit's own Dockerfile frontend, callable from JavaScript: JSON in, JSON out, over one function that
// frontend.ts takes from the global object as soon as the program runs.
package main

import (
	"encoding/json"
	"fmt"
	"syscall/js"
)

func answer(method, request string) (reply any, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("BuildKit stopped: %v", broken)
		}
	}()
	switch method {
	case "convert":
		var r convertRequest
		if err := json.Unmarshal([]byte(request), &r); err != nil {
			return nil, err
		}
		return convert(r), nil
	case "match":
		var r matchRequest
		if err := json.Unmarshal([]byte(request), &r); err != nil {
			return nil, err
		}
		return match(r), nil
	}
	return nil, fmt.Errorf("no such method: %s", method)
}

func respond(method, request string, callback js.Value) {
	reply, err := answer(method, request)
	if err == nil {
		var text []byte
		if text, err = json.Marshal(reply); err == nil {
			callback.Invoke(js.Null(), string(text))
			return
		}
	}
	callback.Invoke(err.Error(), js.Null())
}

func main() {
	js.Global().Set("buildkitFrontend", js.FuncOf(func(_ js.Value, args []js.Value) any {
		// A call that blocked here would block the event loop that it waits for.
		go respond(args[0].String(), args[1].String(), args[2])
		return nil
	}))
	select {}
}
