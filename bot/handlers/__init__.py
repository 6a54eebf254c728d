"""One module per kind of request; each action is synchronous: newsroom, ask and chat in, answer out."""
