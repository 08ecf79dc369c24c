good-none = Skaityti daugiau
good-inside =
    10 procentų
    ir daugiau
bad-unbreakable-at-the-end =
    Skaityti
    daugiau 
