a = A
b =
    two
    lines
a = again
