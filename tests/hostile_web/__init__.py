"""What a hostile web can send to a workbench; a file for each kind."""
