good-none = Den 3.
