bad-english = Anmälan till “{ $title }”
good-own = Anmälan till ”{ $title }”
good-other-ones-in-use = Ordet »här»
bad-mixed = Ordet »här» och »där«
good-inches = En 27" skärm
