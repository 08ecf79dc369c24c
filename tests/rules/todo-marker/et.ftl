bad-todo = Taotle toetust TODO: kuupäev
bad-fixme = FIXME
bad-xxx = Sündmused (XXX)
good-list = Sinu TODO-nimekiri: TODO
good-number = XXX mängud
good-word = XXXL
