"""One module per command of ``qimma``; each imports what it needs when it runs, so that the others start fast."""
