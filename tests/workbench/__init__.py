"""What the scripts have in common that look at a running workbench from outside: a newsroom, `tolkit open`, requests, pages."""
