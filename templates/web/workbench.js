// The workbench, better with a script than without.
