### What the commands around claims, reviews and commits say.
###
### Translators read these: no word of git where it can be said otherwise.

## Claims

# $until is a day, as 2026-12-24.
claim-done = { $item } is yours until { $until }
claim-already = { $item } is yours already, until { $until }
claim-renewed = { $item } stays yours until { $until }
claim-taken-over = { $item } is yours now, until { $until }
claim-released = { $item } is free again
claim-tentative = { $item } is noted as yours on this computer only. When the office’s repository answers again, `tolkit sync` makes it certain, or says who was first.
    .page = { $item } is noted as yours on this computer only. When the office’s repository answers again, that becomes certain, or you read who was first.
claim-would = Would make { $item } yours until { $until }
claim-release-kept = What you had begun of { $item } is kept as a draft, for whoever goes on; the file is as it is published
assign-done = { $item } is { $name }’s until { $until }. Their desk says so once they run `tolkit sync`.
assign-already = { $item } is { $name }’s already, until { $until }
assign-would = Would give { $item } to { $name }, until { $until }
claim-release-left = What you had begun is in { $path } still: it could not be stored as it is.
claim-would-release = Would give { $item } back
next-edit = Go on with `tolkit edit { $item }`.
    .page = { "" }
next-nothing = Nothing is open in { $locales } that nobody has.

## What cannot be done

refused-held = { $name } ({ $email }) has { $item } until { $until }
    .help = Choose another item (`tolkit next`), or write to { $name }, who can give it back with `tolkit release`. A text that you have begun stays in your file; `tolkit submit --draft { $item }` stores it.
    .page-help = Take another one: “{ web-next }”, on the desk. Or ask { $name } in the item’s story to give it back. What you have begun stays in your file.
refused-needs-reason = { $name } has { $item } until { $until }, and is not asked for it without a reason
    .help = If { $name } cannot go on, say why: { $name } is told. `tolkit release { $item } -m "…"` frees it, `tolkit takeover { $item } -m "…"` makes it yours if you translate, `tolkit assign { $item } --to ADDRESS -m "…"` gives it to somebody else. What was written is kept.
    .page-help = Ask { $name } in its story. Once that day is over, whoever translates can take it over.
refused-corrected = { $name } has corrected { $item }, and you have not looked at that yet
    .help = `tolkit edit { $item }` shows your words and theirs; then `tolkit submit { $item }` hands in what you make of it.
    .page-help = The item’s page shows your words and theirs. Look at them there, and hand in what you make of it.
refused-own-to-correct = { $item } is a text of your own
    .help = Change it with `tolkit edit { $item }`, and hand it in again.
    .page-help = Change it on the page on which you translate it, and hand it in again.
refused-own-correction = You changed words of { $item } yourself, which somebody else must look at: { $units }
    .help = Another reviewer approves them, or the translator, who looks at it (`tolkit edit`) and hands the text in again: their desk says so. What you did not change you can approve, with -u.
    .page-help = Another reviewer approves them, or the translator, who looks at it and hands the text in again: their desk says so. What you did not change you can approve: choose that, then “{ web-approve }”.
refused-own-draft = You asked for the drafts of these texts of { $item }, which somebody else must approve: { $units }
    .help = Another reviewer approves them. What a person has changed in them since counts as theirs.
refused-may-not-translate = { $name } is not one of those who translate { $item }
    .help = workflow.toml names { $people }. Whoever looks after it can add { $name } to [team].
refused-lost = { $name } ({ $email }) was first with { $item }, and has it until { $until }
    .help = Choose another item (`tolkit next`), or write to { $name }. If you have written something, it is kept: when the item becomes free, `tolkit edit { $item }` shows it again.
    .page-help = Take another one: “{ web-next }”, on the desk. Or write to { $name }. If you have written something, it is kept, and the item’s page shows it again when the item becomes free.
refused-taken-over = { $name } ({ $email }) works on { $item } by now, and has it until { $until }
    .help = What you have written is kept: when the item becomes free, `tolkit edit { $item }` shows it again. Write to { $name }, or choose another item (`tolkit next`).
    .page-help = What you have written is kept, and the item’s page shows it again when the item becomes free. Write to { $name }, or take another one: “{ web-next }”, on the desk.
refused-not-held = { $item } is not yours: there is nothing to keep or to give back
    .help = `tolkit` lists what you have.
    .page-help = The desk lists what you have.
refused-not-run-out = { $item } cannot be taken over yet: { $name } has it
    .help = It can be taken over from { $from } (UTC) on. { $name } can give it back earlier, with `tolkit release`.
    .page-help = It can be taken over from { $from } (UTC) on. { $name } can give it back earlier.
refused-not-a-translator = You are not one of those who translate { $item }
    .help = workflow.toml names { $people }. Whoever looks after it can add you to [team].
refused-not-a-reviewer = You are not one of those who review { $item }
    .help = workflow.toml names { $people }. Whoever looks after it can add you to [team].
refused-own-text = { $item } has text of your own, which somebody else must review
    .help = Ask a colleague. Where people may approve their own text, workflow.toml says so: [review] own = true.
refused-approved = { $item } is approved, and waits to be committed
    .help = If something must change, ask the reviewer to return it; then you can hand in a new text.
refused-nothing-to-review = Nothing of { $item } waits for a review
    .help = `tolkit review` lists what does.
    .page-help = “{ web-menu-reviews }” lists what does.
refused-outdated = { $item } has changed since: your review was of an older text, and is kept as a remark only
    .help = Look at the newer text: `tolkit review { $item }`.
    .page-help = Look at the newer text: “{ web-menu-reviews }” leads to it.
refused-too-long = { $path } is longer than 16 MB, and could not be read again
    .help = Divide it into several files. It is left as it is.
refused-draft-conflict = The stored draft of { $item } and what is published have changed these texts, each in another way: { $units }
    .help = `tolkit edit { $item }` shows both.
    .page-help = The item’s page shows both.
refused-returned-unchanged = { $item } came back from its review, and nothing was changed since
    .help = `tolkit edit { $item }` opens it, with what the reviewer said. If it holds as it is all the same, say so: `tolkit submit --confirm { $item }`.
    .page-help = What the reviewer said stands on the item’s page. If it holds as it is all the same, say why in its story.
refused-other-source = None of the texts of { $item } answers the English that this clone has
    .help = Get the newest English first (`tolkit sync --pull`, or `git pull`), then look again: `tolkit review { $item }`.
    .page-help = Get the newest English first: “{ web-pull }”, on the desk. Then look again.
refused-run-out = { $name } had { $item } until { $until }, and nobody has freed it since
    .help = `tolkit takeover { $item }` takes it over, with what was written.
    .page-help = “{ web-take-over }” makes it yours, with what was written.
refused-behind = A newer translation of { $item } is published, and this computer does not have it yet
    .help = Get it first: `tolkit sync --pull`. Then see what is left: `tolkit status { $item }`.
    .page-help = Get it first: “{ web-pull }”, on the desk.
refused-link = { $path } is a link to another file, or behind one
    .help = Put the file itself in its place.
refused-unreadable-record = { $path } cannot be read, so that nobody knows what the published translation of { $item } answers
    .help = `tolkit check` says what is wrong with it. Mend it, or get the newest version (`tolkit sync --pull`), and commit that first.
    .page-help = Get the newest version: “{ web-pull }”, on the desk. If that does not help, somebody who looks after the repository has to mend it, and to commit that first.
refused-others-first = { $item } shows terms that are handed in and not approved yet
    .help = Review these first: `tolkit review` lists what waits.
    .page-help = Review these first: “{ web-menu-reviews }” lists what waits.
refused-nothing-stored = There is nothing of { $item } to take back
    .help = `tolkit log { $item }` tells what happened.
    .page-help = Its story tells what happened.
refused-others-text = What is handed in for { $item } is { $name }’s
    .help = Ask { $name }, or somebody who reviews it.
refused-not-shown = You have not been shown { $item } on this computer
    .help = Nobody approves what they have not seen: `tolkit review { $item }` shows it.
    .page-help = Nobody approves what they have not seen: look at it in its review, and decide there.
refused-newer = { $item } has a newer text than the one that you have looked at
    .help = Look at it first: `tolkit review { $item }`.
    .page-help = Look at it first, in its review.
refused-without-effect = What was written about { $item } had no effect: somebody was first with something else
    .help = `tolkit log { $item }` tells what happened.
    .page-help = Its story tells what happened.
refused-no-text = What was handed in for { $item } has no text that can be read
    .help = Return it: `tolkit review { $item } --return "why"`.
    .page-help = Return it with a word on why: “{ web-return }”, in its review.
refused-conflict-in-review = { $item } cannot be approved: what is published has changed as well, in another way: { $units }
    .help = Return it, so that its translator sees both texts: `tolkit review { $item } --return "why"`.
    .page-help = Return it, so that its translator sees both texts: “{ web-return }”, in its review.
refused-submodule = { $item } is not of this repository: its file is in the submodule { $folder }, which has commits of its own
    .help = Work in a clone of that repository (`tolkit init` sets it up), or give the section a path outside of { $folder }.
    .page-help = Work in a clone of that repository, or give the section a path outside of { $folder }.
refused-merging = { $item } is not handed in: { $path } is in the middle of a merge
    .help = Finish the merge first (`git status` says how), then run the command again.
    .page-help = Finish the merge first, then hand it in again.
refused-staged-alone = { $item } is not handed in: what is staged of { $path } is not what the file has now, and would be lost
    .help = Take it back with `git restore --staged { $path }`, or stage the file as it is: `git add { $path }`.
    .page-help = Take back what is staged, or stage the file as it is, with the program that you use for git. Then hand it in again.
refused-not-utf8 = { $path } is not UTF-8 text
    .help = Save the file as UTF-8 in your editor, then run the command again.
    .page-help = Save the file as UTF-8 in your editor, then try again.
refused-not-as-shown = { $item } has another text by now than you were shown, and was not committed. Look at what it holds now; then commit it.
refused-changed-since = { $item } has changed since it was approved, and needs review again: { $units }
    .help = `tolkit review { $item }` shows what changed.
    .page-help = Its review shows what changed.
refused-conflict = { $item } was changed in what is published as well, in another way: { $units }
    .help = It goes back to its translator, with everything that was written: `tolkit edit { $item }` shows both texts.
    .page-help = It goes back to its translator, with everything that was written: the item’s page shows both texts.
refused-not-approved = { $item } is not approved
    .help = `tolkit review { $item }` shows it; somebody who may review it approves it with `tolkit review { $item } --approve`.
    .page-help = Somebody who may review it approves it in its review.

## Correcting

correct-heading = You correct { $name }’s text of { $item }: change what is wrong, save the file and close it. { $name } sees what you changed, and somebody else than you approves it.
correct-resumed = You go on with what you had begun.
correct-kept = There is a newer text by now. What you had written and not handed in for the one before is kept in { $path }.
correct-late = Your correction came too late: there is a newer text, or it is published. It is kept for its translator, and nothing was changed.
correct-unchanged = Nothing was changed in { $item }.
correct-done = You have corrected { $units } of { $item }. { $name } sees it on their desk; you can approve what you did not change.
correct-blocked = { $item } is not corrected yet: { $count ->
        [one] one error is
       *[other] { $count } errors are
    } in the way
    .help = `tolkit correct { $item }` goes on with what you wrote.
    .page-help = Mend what is marked above in what you wrote, and hand it in again.

## Editing

# $reviewers is none, or their names.
edit-heading = { $item } is yours until { $until }. Whoever reviews reads it next{ $reviewers ->
        [none] .
       *[other] : { $reviewers }.
    }
edit-heading-unclaimed = { $item }. Whoever reviews reads it next{ $reviewers ->
        [none] .
       *[other] : { $reviewers }.
    }
edit-heading-how = Write behind each “=”, save, and close the editor; then: tolkit submit { $item }. Lines that begin with “# …>” go away by themselves.
edit-remembered = { $percent } %, { $item } { $unit } { $day }:
edit-remembered-imported = { $percent } %, { $item } { $day }, from another program:
edit-remembered-reviewed = { $percent } %, { $item } { $unit } { $day }, reviewed:
edit-term-missing = { $term } has no translation into { $locale } yet
edit-resumed = Going on with the text that { $name } stored last.
edit-unchanged = Nothing was changed in { $item }.
edit-emptied = The editor left nothing in { $path }: it is as it was before. To take texts out, leave at least one.
edit-deleted = The editor deleted { $path }: the text is as it was before, and what was stored is stored. To take texts out, leave at least one.
edit-put-back = The text is as it is published. `tolkit submit { $item }` takes back what you handed in or stored; `tolkit edit { $item }` opens that again.
edit-to-mend = What you wrote is in { $path }, and { $count ->
        [one] one thing
       *[other] { $count } things
    } must be mended before it can be handed in: `tolkit edit { $item }`. To put it aside as it is: `tolkit submit --draft { $item }`.
edit-unchanged-to-mend = Nothing was changed in { $item }, and { $count ->
        [one] one thing
       *[other] { $count } things
    } must be mended before it can be handed in: `tolkit edit { $item }`.
edit-done = Saved in { $path }. When it is finished: `tolkit submit { $item }`. To put it aside: `tolkit submit --draft { $item }`.
edit-again = Open it again? [Y/n]{ " " }

## Watching what is written in a program of one’s own

edit-watch-begun = { $file } is checked whenever it is saved, by whatever program. Enter ends that, as Ctrl+C does.
edit-watch-begun-unattended = { $file } is checked whenever it is saved, by whatever program. Ctrl+C ends that.
edit-watch-right = { $item }: nothing is wrong. { $left ->
        [0] Nothing is left.
        [one] One text is left.
       *[other] { $left } texts are left.
    }{ $mended ->
        [0] { "" }
        [one] { " " }One thing was put right.
       *[other] { " " }{ $mended } things were put right.
    }
edit-watch-wrong = { $item }: { $errors ->
        [0] nothing must be mended
        [one] one thing must be mended
       *[other] { $errors } things must be mended
    }{ $others ->
        [0] .
        [one] , one is to be looked at.
       *[other] , { $others } are to be looked at.
    } { $left ->
        [0] Nothing is left.
        [one] One text is left.
       *[other] { $left } texts are left.
    }{ $mended ->
        [0] { "" }
        [one] { " " }One thing was put right.
       *[other] { " " }{ $mended } things were put right.
    }
edit-watch-empty = There is nothing in { $path }. If it stays so, the text that was there comes back in the end.
edit-watch-gone = { $path } is gone. It is checked again when it is back; if it stays away, the text that was there comes back in the end.
edit-watch-taken = { $name } has { $item } by now: ask them before you go on.
edit-watch-not-claimed = { $item } is not claimed any more: `tolkit claim { $item }` before you go on.

## Handing in

submit-done = { $item } is handed in for review
submit-tentative = { $item } is stored on this computer, and will be handed in when the office’s repository answers again (`tolkit sync`)
    .page = { $item } is stored on this computer, and will be handed in when the office’s repository answers again
submit-draft = The draft of { $item } is stored; `tolkit edit { $item }` goes on with it, here or on another computer
    .page = The draft of { $item } is stored: go on with it here, or on another computer
submit-draft-tentative = The draft of { $item } is stored on this computer; `tolkit edit { $item }` goes on with it
    .page = The draft of { $item } is stored on this computer
submit-would = Would hand in { $item }
submit-again = { $item } is handed in already, as it is
submit-unchanged = { $item } has nothing new to hand in
    .help = `tolkit edit { $item }` opens it.
    .page-help = Write something first: what you write is saved by itself.
submit-source-changed = { $item } is not handed in: the English of { $count ->
        [one] a text
       *[other] { $count } texts
    } that you wrote has changed since
    .help = Look at what changed: `tolkit edit { $item }` shows it above each text. Where your translation still holds as it is, say so: `tolkit submit --confirm { $item }`. To store it unfinished: `tolkit submit --draft { $item }`.
    .page-help = Look at what changed: it stands above each text. Where your translation still holds as it is, choose “{ web-still-holds }” there. To store it unfinished, choose “{ web-put-aside }”.
submit-source-change = { $unit }: “{ $before }” is now “{ $now }”
submit-source-change-unknown = { $unit } is now “{ $now }”
submit-blocked = { $item } is not handed in: { $count ->
        [one] one thing
       *[other] { $count } things
    } must be mended first
    .help = Mend what is marked above. To store it unfinished: `tolkit submit --draft { $item }`.
    .page-help = Mend what is marked above. To store it unfinished, choose “{ web-put-aside }”.
submit-blocked-stale = { submit-blocked }
    .help = Mend what is marked above. Where the English changed and your translation still holds as it is, say so: `tolkit submit --confirm { $item }`. To store it unfinished: `tolkit submit --draft { $item }`.
    .page-help = Mend what is marked above. Where the English changed and your translation still holds as it is, choose “{ web-still-holds }” there. To store it unfinished, choose “{ web-put-aside }”.
submit-missing = { $count ->
        [one] One text has
       *[other] { $count } texts have
    } no translation yet. If you have not finished: `tolkit edit { $item }`, or `tolkit submit --draft { $item }` to put it aside.
    .page =
        { $count ->
            [one] One text has
           *[other] { $count } texts have
        } no translation yet. If you have not finished, go on, and hand it in once more.
submit-stale = The English of { $count ->
        [one] one text
       *[other] { $count } texts
    } has changed, and the translation is as it was. If it still holds, say so: `tolkit submit --confirm { $item }`.
    .page =
        The English of { $count ->
            [one] one text
           *[other] { $count } texts
        } has changed, and the translation is as it was. If it still holds, choose “{ web-still-holds }” there, and hand it in once more.
submit-taken-back = You put back what is published: what you had handed in for { $item } is taken back
submit-would-take-back = Would take back what you handed in for { $item }: the file is as it is published
submit-kept = What you stored on { $day } and have not seen here is kept, too: `tolkit edit { $item }` shows both.
    .page = What you stored on { $day } and have not seen here is kept, too: the item’s page shows both.
submit-typed-elsewhere = { $count ->
    [one] Another text than the file’s is typed in the workbench for { $units }: it is kept, and not handed in. `tolkit open { $item }` shows both.
   *[other] Other texts than the file’s are typed in the workbench for { $units }: they are kept, and not handed in. `tolkit open { $item }` shows both.
}
    .page = { $count ->
        [one] Another text than the file’s is typed for { $units }: it is kept, and not handed in. The item’s page shows both.
       *[other] Other texts than the file’s are typed for { $units }: they are kept, and not handed in. The item’s page shows both.
    }
submit-trouble = The text of { $item } is in the ledger all the same. Once that is mended, `tolkit submit { $item }` does the rest.
    .page = The text of { $item } is in the ledger all the same. Once that is mended, hand it in once more.
submit-left = { $path } was changed while it was handed in, and is left as it is: what you wrote since is not handed in.

## Reviews

# $urgency is overdue, later or none.
review-waiting = { $item }: handed in by { $name } on { $day }{ $urgency ->
        [overdue] , due since { $due }
        [later] , due { $due }
       *[none] {""}
    }
review-on-branch = { $item }: published without a review{ $urgency ->
        [overdue] , due since { $due }
        [later] , due { $due }
       *[none] {""}
    }
review-own = {" "}(your own text)
review-nothing = Nothing waits for a review.
review-title = { $item }: { $units ->
        [one] one text
       *[other] { $units } texts
    } by { $name }, handed in on { $day }
review-title-branch = { $item }: { $units ->
        [one] one text was
       *[other] { $units } texts were
    } never reviewed
review-outdated = Changed since the approval, or not part of it: { $units }
review-no-units = There is nothing to review.
review-others = { $count ->
        [one] One more text is as it was.
       *[other] { $count } more texts are as they were.
    }
review-missing = { $count ->
        [one] One text has
       *[other] { $count } texts have
    } no translation yet.
review-comments = { $count ->
        [one] One comment of the file changes, too:
       *[other] { $count } comments of the file change, too:
    }
review-comment-free = of the file
review-stale = Left out, because the English has changed since: { $units }
review-untranslated = { $item }: nothing is translated yet
review-no-findings = The checks find nothing wrong in what is there.
review-findings = The checks find:
review-conversation = What was said:
review-unit = { $unit }
review-unit-kind = { $kind } ({ $unit })
review-unit-new = , new
review-unit-gone = , taken out
review-unit-obsolete = , not in the English
review-unit-stale = , the English has changed since
review-unit-conflict = , changed in what is published as well
review-unit-approved = , approved
review-unit-outdated = , changed since it was approved
review-unit-news = , changed since you looked
# $origin is one of draft-from-….
review-unit-draft = , drafted by { $origin } on { $day }, not changed since
review-unit-corrected = , corrected by { $name }
said-news = {" "}(new)
review-list-next = `tolkit review ITEM` shows one beside its English.
review-next = Approve it with `tolkit review { $item } --approve`, give it back with `--return "why"`, correct words with `tolkit correct { $item }`. With `-u NAME`, an approval or a return is of one text.
review-source = English
review-before = Before
review-now = Translation
# A term that the text names, with what it is in the translation’s language.
review-term = Term: { $term }
review-approved = { $item } is approved: { $count ->
        [one] one text
       *[other] { $count } texts
    }. `tolkit commit` publishes it.
    .page =
        { $item } is approved: { $count ->
            [one] one text
           *[other] { $count } texts
        }. It waits for its commit: “{ web-commit }”, on the desk, publishes it.
review-approved-units = Approved { $count ->
        [one] one text
       *[other] { $count } texts
    } of { $item }. Still to be reviewed: { $left }
review-blocked = { $item } is not approved: { $count ->
        [one] one thing
       *[other] { $count } things
    } must be mended first, or it could not be committed
    .help = Give it back to its translator, with what is marked above: `tolkit review { $item } --return "…"`.
    .page-help = Give it back to its translator, with what is marked above: “{ web-return }”.
review-returned = { $item } goes back to its translator
review-returned-published = { $item } is marked as returned: whoever translates it next reads what you said
review-would-approve = Would approve { $count ->
        [one] one text
       *[other] { $count } texts
    } of { $item }
review-would-return = Would give { $count ->
        [one] one text
       *[other] { $count } texts
    } of { $item } back to the translator
review-own-left = Left out, because you changed it yourself, or asked for its draft: { $units }. Another reviewer approves that, or its translator looks at it and hands it in again.
review-stale-left = Left out, because the English has changed since: { $units }. To approve one all the same, name it with --unit.
    .page = Left out, because the English has changed since: { $units }. To approve one all the same, choose it.
remark-comment = { $name } on { $day }{ $count ->
        [0] :
       *[other] {" "}about { $units }:
    }
remark-approve = { $name } approved it on { $day }{ $count ->
        [0] {""}
       *[other] : { $units }
    }
remark-return = { $name } returned it on { $day }{ $count ->
        [0] :
       *[other] {" "}because of { $units }:
    }
remark-correct = { $name } corrected it on { $day }
remark-assign = { $name } changed on { $day } who works on it:
remark-withdraw = { $name } took it back on { $day }:
remark-outdated = { $name } on { $day } about an older text:
comment-done = Said to whoever works on { $item }
comment-tentative = Stored on this computer; others see it when the office’s repository answers again (`tolkit sync`)
    .page = Stored on this computer; others see it when the office’s repository answers again
comment-would = Would say that to whoever works on { $item }

withdraw-done = What { $names } wrote for { $item } is taken back
withdraw-draft = What you handed in for { $item } is taken back, and is your draft again: `tolkit edit { $item }` goes on with it, `tolkit withdraw { $item }` once more throws it away.
    .page = What you handed in for { $item } is taken back, and is your draft again: go on with it, or throw it away with “{ web-story-throw-away }”.
withdraw-would = Would take back what { $names } handed in for { $item }

## Commits

# The subject of a commit, which everybody sees in the history.
commit-subject = Translate { $resource } ({ $locale })
commit-subject-review = Review { $resource } ({ $locale })
# What a translator reads when their text could not be merged.
commit-conflict = The published text of { $units } was changed as well, in another way. Please look at both.
commit-item = { $commit } { $item } ({ $people })
commit-item-would = { $item } ({ $people })
commit-item-on-branch = { $item } is on the branch { $branch } already, by { $name }, and waits to be merged; name it to commit it all the same
commit-item-nothing = { $item } is published as it was approved already
commit-done = { $count ->
        [one] One commit
       *[other] { $count } commits
    } on { $branch }
commit-would = Would make { $count ->
        [one] one commit
       *[other] { $count } commits
    } on { $branch }. Nothing was written.
commit-failed = { $item } is not committed: { $reason }
    .help = Run `git status` in the same folder; it often says more. Nothing is wrong with the other items.
    .page-help = Nothing is wrong with the other items.
commit-failed-disk = { $item } is not committed: { $reason }
    .help = Mend that, then run the command again. What is committed by now stays so.
    .page-help = Mend that, then commit once more. What is committed by now stays so.
commit-page-left = { $path } is left as it is, since it has text that no translation here has: `tolkit render --dry-run { $item }` shows it
    .page = { $path } is left as it is, since it has text that no translation here has
commit-render-next = Names have changed that published articles may show: `tolkit render` brings those up to date.
    .page = Names have changed that published articles may show: these show the new ones once they are rendered again.
commit-none = Nothing is approved and waits to be committed.
commit-pushed = { $branch } is pushed
commit-push-next = Others see this when it is pushed: `git push`, or `tolkit commit --push`.
    .page = Others see this when it is pushed: with the next commit that you make with “{ web-commit-push }”, or with the program that you use for git.
commit-no-remote = There is no remote to push to.
commit-left = { $path } was changed just now, and is left as it is: `git diff { $path }` shows how it differs from the commit.
    .page = { $path } was changed just now, and is left as it is: it differs from the commit.
commit-dirty-changed = { $item } is not committed: { $path } has changes of yours, which must not be lost
    .help = Commit them, or put them away for now: `git stash push --include-untracked -- { $path }`.
    .page-help = Commit them, or put them away for now, with the program that you use for git.
commit-dirty-staged = { $item } is not committed: changes of { $path } are staged
    .help = Commit them, or take them back: `git restore --staged { $path }`.
    .page-help = Commit them, or take them back, with the program that you use for git.
commit-dirty-conflicting = { $item } is not committed: { $path } is in the middle of a merge
    .help = Finish the merge first; `git status` says how.
    .page-help = Finish the merge first.
commit-blocked = { $item } is not committed: { $count ->
        [one] one thing
       *[other] { $count } things
    } must be mended first
    .help = Give it back to its translator, with what is marked above: `tolkit review { $item } --return "…"`.
    .page-help = Give it back to its translator, with what is marked above: “{ web-return }”, in its review.
commit-unrenderable = { $item } is not committed: its article cannot be rendered
    .help = Mend what is marked above, or return it: `tolkit review { $item } --return "why"`.
    .page-help = Mend what is marked above, or return it: “{ web-return }”, in its review.

## Recovery

recovered-finished = An interrupted command has been finished: the commit of { $item }.
recovered-dropped = An interrupted command has been taken back; nothing of it is left. Run it again.

## The remote

reading = Reading the texts: { $percent } % …
asking-remote = Asking the office’s repository ({ $remote }) …
offline = The office’s repository does not answer, so this waits on this computer: { $said }
    .help = Nothing is lost. When you are online again, `tolkit sync` sends it.
    .page-help = Nothing is lost: it is sent once you are online again.
waits-here = What was written waits on this computer; once that is mended, `tolkit sync` sends it.
    .page = What was written waits on this computer, and is sent once that is mended.
sync-done = Everything is exchanged with the office ({ $remote }){ $count ->
        [0] {""}
        [one] ; one thing you did was sent
       *[other] ; { $count } things you did were sent
    }
sync-published = { $count ->
        [one] One item is
       *[other] { $count } items are
    } published by now, and off every desk
sync-would = { $count ->
        [0] Nothing that you did waits
        [one] One thing you did waits
       *[other] { $count } things you did wait
    } to be sent to the office ({ $remote })
pull-nothing = Nothing new has come in
pull-done = { $count ->
        [one] one new change has
       *[other] { $count } new changes have
    } come in: articles, translations or settings
pull-put-back = What you had begun of { $item } is in your file again, with what came in
pull-conflict = { $item }: you and somebody else have changed the same { $count ->
        [one] text
       *[other] texts
    } ({ $units }), each in another way. Yours is kept as a draft: `tolkit edit { $item }` shows both.
    .page =
        { $item }: you and somebody else have changed the same { $count ->
            [one] text
           *[other] texts
        } ({ $units }), each in another way. Yours is kept as a draft: the item’s page shows both.
pull-kept = What you had begun of { $item } could not be put back into the file as it is. It is kept: `tolkit edit { $item }` shows it; if the item has another name by now, `tolkit edit NEW-NAME --from { $item }` does.
    .page = What you had begun of { $item } could not be put back into the file as it is. It is kept: the item’s page shows it.
pull-file = { $path } stood in the way, and is as it is published now. What was there is in { $kept }.
error-pull = What is new could not be brought in: { $said }
    .help = Nothing of yours is lost. If files stand in the way that are not yours, ask whoever looks after the repository; what you have begun is kept as a draft (`tolkit edit ITEM`).
    .page-help = Nothing of yours is lost: what you have begun is kept as a draft. If files stand in the way that are not yours, ask whoever looks after the repository.
error-pull-diverged = What is new could not be brought in: there are commits here that the office does not have, and it has others
    .help = `git pull --rebase` puts yours behind what came in. Nothing of yours is lost; what you have begun is kept as a draft (`tolkit edit ITEM`).
    .page-help = Put yours behind what came in (“rebase”) with the program that you use for git. Nothing of yours is lost; what you have begun is kept as a draft.
sync-held = { $count ->
        [one] One commit is
       *[other] { $count } commits are
    } not published yet; others are told when { $count ->
        [one] it is
       *[other] they are
    }.
warning-irregular = { $count ->
        [one] One entry
       *[other] { $count } entries
    } in the ledger of { $locale } should not be there, and { $count ->
        [one] changes
       *[other] change
    } nothing: `tolkit log --verify` says more.
    .page =
        { $count ->
            [one] One entry
           *[other] { $count } entries
        } in the ledger of { $locale } should not be there, and { $count ->
            [one] changes
           *[other] change
        } nothing.
warning-no-ledger = Claims and reviews are left out: { $reason }

## The desk

desk-title = { $name } ({ $locales })
desk-title-no-locale = { $name }
desk-item = { $item }
desk-item-facts = { $item }: { $facts }
desk-due = due since { $due }, { $days ->
        [one] one day late
       *[other] { $days } days late
    }
desk-due-today = due today
desk-due-later = due { $due }
desk-due-now = due
desk-left = { $units ->
        [one] one text
       *[other] { $units } texts
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
desk-until = yours until { $until }
desk-until-other = { $name } has it until { $until }
desk-until-tentative = yours if nobody was first
desk-yours = {" "}(you translated it)
desk-item-submitted = { $item }: waits for its review
desk-item-waiting = { $item }: waits on this computer for the network, and is not handed in yet
desk-item-approved = { $item }: approved
desk-item-approved-on-branch = { $item }: approved, on the branch { $branch }
desk-item-on-branch = { $item }: on the branch { $branch }
desk-item-outdated = { $item }: needs review again, since { $units } changed
desk-more = … and { $count } more (-v shows all)
desk-returned = Came back to you
    .help = `tolkit edit ITEM` opens it, `tolkit submit ITEM` hands it in again.
desk-claimed = Yours
    .help = `tolkit edit ITEM` opens it, `tolkit submit ITEM` hands it in.
desk-corrected = Corrected by a reviewer
    .help = `tolkit edit ITEM` shows your words and theirs; `tolkit submit ITEM` hands in what you make of it.
desk-handed-in = Handed in
desk-to-review = Waits for your review
    .help = `tolkit review ITEM` shows it.
desk-in-work = In work
    .help = `tolkit log ITEM` tells its story, `tolkit comment ITEM "…"` reaches whoever has it.
desk-to-commit = Approved, to be committed
    .help = `tolkit commit` makes a commit of each.
desk-on-branch = On a branch, to be merged
    .help = When its pull request is merged, `tolkit sync` takes it off. If it was closed, `tolkit commit ITEM` commits it anew.
desk-changed = Changed since it was translated
    .help = `tolkit diff ITEM` shows what changed, `tolkit edit ITEM` opens it.
desk-open = Open
    .help = `tolkit next` takes the most urgent one, `tolkit claim ITEM` any.
desk-run-out = { $name }’s time has run out, on { $until }
desk-lapsed = Somebody else’s, whose time has run out
    .help = `tolkit takeover ITEM` takes one over, with what was written.
desk-published = Published with a correction
    .help = `tolkit log ITEM` tells the story; the text is in your folder once you run `tolkit sync --pull`.
desk-item-published = { $item }: { $name } changed words of yours
desk-taken = No longer yours
    .help = What you wrote is kept: `tolkit log ITEM` tells the story. To go on with something else: `tolkit next`.
desk-gone = Yours, and not in the project any more
    .help = The article is gone, or has another name by now: `tolkit edit NEW-NAME --from OLD-NAME` goes on with the text, `tolkit withdraw OLD-NAME` takes it off your desk.
desk-nothing = Nothing is waiting for you.
desk-nothing-no-locale = Nothing is waiting for you. To see what is open in your language, say which it is: `git config tolkit.locale lt`.
desk-draft = , a draft of { $count } of { $total } texts, put aside on { $day }
desk-week = This week in { $locale }: { $submitted } handed in, { $published } published
desk-waiting = { $count ->
        [one] One thing you did waits
       *[other] { $count } things you did wait
    } for the network: `tolkit sync` sends { $count ->
        [one] it
       *[other] them
    }.
    .page =
        { $count ->
            [one] One thing you did waits
           *[other] { $count } things you did wait
        } on this computer for the network. “{ web-sync }” sends { $count ->
            [one] it
           *[other] them
        }.
desk-unpushed = { $count ->
        [one] One commit is
       *[other] { $count } commits are
    } not published yet: push the branch (`tolkit commit --push`), or wait until its pull request is merged.
    .page =
        { $count ->
            [one] One commit is
           *[other] { $count } commits are
        } not published yet: push the branch, with the next commit or with the program that you use for git, or wait until its pull request is merged.
warning-unknown-locale = git’s setting tolkit.locale names { $locale }, which is no language of this project: `git config tolkit.locale …` sets it, `tolkit coverage` lists the languages.
    .page = git’s setting tolkit.locale names { $locale }, which is no language of this project: “{ web-menu-coverage }” lists the languages.
warning-in-no-team = { $email } is in no team of { $locales }, and may neither translate nor review there. Ask whoever looks after workflow.toml.
desk-behind = New articles or translations have come in: `tolkit sync --pull` gets them.
    .page = New articles or translations have come in: “{ web-pull }” gets them.
desk-as-of = As of { $time } (UTC); `tolkit sync` gets what is new.
    .page = As of { $time } (UTC); “{ web-sync }” gets what is new.

## An item's story

log-nothing = Nothing has happened to { $item } yet.
log-claim = { $name } took it
log-renew = { $name } keeps it for longer
log-release = { $name } gave it back
log-takeover = { $name } took it over
log-assign = { $name } gave it to { $to }
log-assign-instead = { $name } gave it to { $to } instead of { $from }
log-unassign = { $name } took it from { $from }, so that somebody else can go on
log-correct = { $name } corrected what was handed in
log-submit = { $name } handed in a text
log-draft = { $name } stored a draft
# Stands behind the sentence that says that somebody handed in a text. $where says where its machine drafts come from, each with a number.
log-drafted = (drafted by machine and not changed: { $where })
log-withdraw = { $name } took back what was handed in
log-approve = { $name } approved it
log-approve-units = { $name } approved { $units }
log-return = { $name } returned it{ $count ->
        [0] {""}
       *[other] , because of { $units }
    }
log-comment = { $name } said{ $count ->
        [0] :
       *[other] {" "}about { $units }:
    }
log-commit = { $name } committed it ({ $commit })
log-commit-branch = { $name } committed it to the branch { $to } ({ $commit })
log-published = { $name } saw it published ({ $commit })
log-unknown = { $name } did something that this version of tolkit does not know
log-as = (as { $item })
log-tentative = (waits for the office’s repository)
log-without-effect = (without effect)
verify-cache = what this computer keeps of it is not what its entries come to: delete .git/tolkit/cache
verify-none = There is no ledger yet.
verify-ledger = { $locale }: { $events ->
        [one] one entry
       *[other] { $events } entries
    }, { $irregular ->
        [0] all in order
        [one] one that should not be there
       *[other] { $irregular } that should not be there
    }

# Why an entry of a ledger changes nothing, or is wrong.
irregular-too-long = its message is too long to be read
irregular-no-event = its message is not an entry of a ledger
irregular-newer = it is of a version that this tolkit does not know
irregular-no-text = it hands in a text and has none
irregular-clock = its clock is years ahead of the entry before it
irregular-forged = its author is not who the entry says
irregular-other-locale = it is about an item of another locale
irregular-incomplete = it does not say what such an entry must say
irregular-not-published = the commit that it names as published is not on the published branch
irregular-no-right = its author may not do that, as the published workflow.toml is now
irregular-merge = it joins several ledgers, which no entry does
irregular-unsigned = it is not signed with a key of its author
irregular-left = it is later than the last day of its author
irregular-no-key = it decides about the work of others, and its author is not one of those who do that with a key
irregular-place = it says that it stands elsewhere in the ledger

## Doctor

doctor-health-good = ok
doctor-health-note = note
doctor-health-bad = wrong
doctor-no-main = It is not known which branch of { $remote } is the published one: what is committed counts as waiting on a branch
    .help = `git remote set-head { $remote } --auto` asks the remote.
doctor-no-locale = Nothing says which language you work in
    .help = `git config tolkit.locale lt` says so, once; whoever only writes or looks needs none.
doctor-spelling = Spelling in { $locale }: { $path }
doctor-names = Who may push the ledger can write in anybody’s name there: git believes everybody who they are. docs/security.md says what that means.
doctor-signing = What you do in { $locales } is signed with your key
doctor-rights = workflow.toml says otherwise here than what is published about { $what }: who may do what is as published
    .help = Commit and push workflow.toml where that is meant, or bring it up to date: `tolkit sync --pull`.
doctor-git = git { $version }
doctor-git-missing = The git program cannot be run
    .help = Install git (2.36 or newer) and see that it is on the PATH.
doctor-identity = You work as { $name } <{ $email }>
doctor-identity-missing = tolkit does not know who you are
    .help = `git config --global user.name "YOUR NAME"` and `git config --global user.email ADDRESS`.
doctor-branch = Commits go to the branch { $branch }
doctor-branch-missing = No branch with commits is checked out
    .help = `git switch main`, or name a branch: `tolkit commit --branch NAME`.
doctor-repository = The repository is of a kind that tolkit can write
doctor-partial = This clone is a partial one: what it lacks is not fetched by tolkit
    .help = If something is missing: `git fetch --refetch --no-filter`.
doctor-hooks = Hooks run with every commit: { $hooks }
doctor-no-hooks = No hooks run with commits
doctor-no-remote = There is no remote: claims and reviews stay in this clone
    .help = `git remote add origin ADDRESS` names one.
doctor-remote = { $remote } answers ({ $address })
doctor-remote-unreachable = { $remote } does not answer ({ $address }): { $said }
    .help = Check the network, the address (`git remote -v`) and that you may read there (`git fetch`).
doctor-ledger = The remote takes the ledger under { $namespace }
doctor-ledger-refused = The remote does not take the ledger under { $namespace }: { $said }
    .help = Ask for the right to push there, or say in workflow.toml: [workflow] namespace = "refs/heads/tolkit-ledger".
doctor-ledger-busy = The remote was busy; try again
doctor-same-project = { $path } would have the same ledger as this project
    .help = Give one of them a name of its own in its workflow.toml: [project] id = "…". This one is “{ $id }”.
doctor-clock-good = This computer’s clock agrees with the ledger
doctor-clock = The ledger’s clock is { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } ahead of this computer’s
    .help = Set this computer’s clock. If it is right, somebody else’s is fast; claims last longer until it is caught up.
doctor-in-the-way = { $count ->
        [one] A file
       *[other] { $count } files
    } would stop `git pull`, because what comes in has { $count ->
        [one] it
       *[other] them
    }, too: { $paths }
    .help = `tolkit sync --pull` puts translations, records and rendered articles out of the way. Of other files, move away what you want to keep.
doctor-waiting = { $count ->
        [one] One thing you did waits
       *[other] { $count } things you did wait
    } on this computer for the remote
    .help = `tolkit sync` sends it. A commit that is not pushed yet waits until it is.
doctor-irregular = { $locale }, entry { $commit } by { $author }: { $why }

## Demo

demo-done =
    A newsroom is in { $folder }: the office’s repository, and the computers of a translator and an editor.

        cd { $folder }/ona       # Ona translates into Lithuanian
        tolkit open             # her desk in the browser; `tolkit` shows it in the terminal

        cd { $folder }/jonas     # Jonas reviews, in another terminal
        tolkit open

## Setting up

init-namespace = The remote takes branches only: the ledger of claims and reviews will be under { $namespace }.
init-ledger-refused = The remote takes no ledger of claims and reviews: { $said }
    .help = Ask for the right to push there, or say in workflow.toml: [workflow] namespace = "refs/heads/tolkit-ledger". `tolkit doctor` tries again.
init-ledger-unreachable = Whether the remote takes the ledger of claims and reviews is not known, since it does not answer: { $said }
    .help = `tolkit doctor` tries again.
# A comment in workflow.toml.
init-comment-namespace = The remote takes branches only, so that the ledger of claims and reviews is among them.

## Errors

error-no-item = { $item } is no item of this project
    .help = `tolkit status` lists the items; * stands for anything, as in lt:news/*.
    .page-help = “{ web-menu-items }” lists all that there are.
error-no-item-near = { $item } is no item of this project; did you mean { $near }?
    .help = { error-no-item.help }
    .page-help = { error-no-item.page-help }
error-several-items = { $item } names { $count } items: { $names } …
    .help = Name one of them.
error-no-locale = It is not known which language you translate into
    .help = `git config tolkit.locale lt`, or name it: `tolkit next -l lt`.
    .page-help = Say it once: `git config tolkit.locale lt`.
error-no-such-unit = { $item } has no { $count ->
        [one] text
       *[other] texts
    } { $units }
    .help = `tolkit review { $item }` shows the texts with their names.
    .page-help = Load the page again: it shows the texts that there are by now.
error-published-workflow = The workflow.toml that is published cannot be read, so that nobody knows who may do what
    .help = Mend it and push it; or, if it is of a newer version, install a newer tolkit.
error-workflows-gone = Several projects were moved or taken away, so that nobody knows who may approve in this one
    .help = Move one project at a time: the workflow.toml that it had decides until the move is published.
error-no-person = “{ $word }” is nobody’s address here
    .help = Write the address that they work under, such as ona@example.org, or what stands before its @ in [team] of workflow.toml.
error-no-reason = There is nothing to say
    .help = Write what you want to say, in quotes.
error-no-editor = There is no editor to open
    .help = Choose one: `git config --global core.editor "nano"`. A translation of your own can also be edited by hand, and handed in with `tolkit submit`.
error-editor = The editor { $editor } has failed: { $reason }
    .help = What was saved is kept. Choose another one: `git config --global core.editor "nano"`.
error-no-work-tree = This repository has no work tree
    .help = Run the command in a clone of it.
error-no-identity = tolkit does not know who you are
    .help = Say it once: `git config --global user.name "YOUR NAME"` and `git config --global user.email ADDRESS`.
error-no-branch = No branch with commits is checked out
    .help = Make a first commit, or `git switch main`; while a rebase is going on, finish it (`git status` says how).
error-no-remote = There is no remote to exchange with
    .help = `git remote add origin ADDRESS` names one.
error-remote = The office’s repository does not answer: { $said }
    .help = Nothing is lost: what was written waits here. Check the network and `git fetch`, then run `tolkit sync`.
    .page-help = Nothing is lost: what was written waits here, and is sent once you are online again.
error-rewound = The office’s repository has another ledger than before: { $said }
    .help = Nothing was changed here. Is it the right remote (`git remote -v`; git’s tolkit.remote names another one)? If somebody replaced or deleted the ledger there on purpose: `tolkit doctor --accept-ledger` takes what is there now, and keeps what you wrote and have not sent.
    .page-help = Nothing was changed here. If somebody replaced or deleted the ledger there on purpose, `tolkit doctor --accept-ledger`, in a terminal, takes what is there now, and keeps what you wrote and have not sent.
ledger-accepted = The ledger of { $locale } is the remote’s now. What this computer had is kept as { $kept }.
ledger-accepted-next = What waits here was kept: `tolkit sync` sends it. Whoever had handed something in that is not in the new ledger hands it in again: `tolkit edit ITEM`.
ledger-accepted-none = The office’s repository has the ledgers as this computer knows them: there is nothing to accept
error-journal-cut = What an interrupted `tolkit commit` noted is cut off: { $path }
    .help = Look with `git log` and `git status` whether the last commit is as it should be. Then delete that file, and go on.
    .page = What an interrupted commit noted is cut off: { $path }
error-journal-newer = A newer tolkit was interrupted here, and noted what it did: { $path }
    .help = Run any command of that newer tolkit: it finishes it. Without one, look with `git log` and `git status` whether all is as it should be, and delete that file.
error-ledger-refused = The office’s repository does not take the ledger: { $said }
    .help = What was written waits here. `tolkit doctor` says more; where a host takes branches only, workflow.toml says [workflow] namespace = "refs/heads/tolkit-ledger".
    .page-help = What was written waits here. Somebody who looks after the repository has to let it in; where a host takes branches only, workflow.toml says [workflow] namespace = "refs/heads/tolkit-ledger".
error-newer-waits = The ledger has entries of version { $version }, which this tolkit does not know: what you wrote waits on this computer
    .help = Nothing is lost. Install a newer tolkit, then run `tolkit sync`.
    .page-help = Nothing is lost. Install a newer tolkit, and open the workbench again: it sends what waits.
error-not-signed = What you do in { $locale } is signed, and git could not sign it: { $said }
    .help = Tell git which key is yours: `git config gpg.format ssh`, and `git config user.signingKey ~/.ssh/id_ed25519.pub`. Nothing was written.
error-signed-otherwise = git signed this with another key than those that the published workflow.toml has of { $email } in { $locale }
    .help = `git config user.signingKey` says which key git takes. If it is a new one, have it added to [team.{ $locale }] in workflow.toml. Nothing was written.
error-no-key = In { $locale }, whoever decides about the work of others signs it, and the published workflow.toml has no key of { $email }
    .help = Have your key added to [team.{ $locale }] in workflow.toml: it is in your `.pub` file of ssh. Nothing was written.
error-left = The published workflow.toml says that { $email } does not work in { $locale } any more
    .help = Ask whoever looks after workflow.toml. Nothing was written.
error-verifying = Entries of the ledger are signed, and { $program }, which knows such keys, does not run here: { $said }
    .help = Install it: ssh-keygen comes with OpenSSH, gpg and gpgv with GnuPG.
error-newer-ledger = The ledger has entries of version { $version }, which this tolkit does not know
    .help = Install a newer tolkit. Nothing was written, and your file is as it was.
error-index = The clone’s index is split or sparse, which tolkit cannot write
    .help = `git update-index --no-split-index`, and `git sparse-checkout reapply --no-sparse-index`; or commit to another branch: `tolkit commit --branch NAME`.
    .page-help = It can be made whole in a terminal: `git update-index --no-split-index`, and `git sparse-checkout reapply --no-sparse-index`.
error-filter = { $path } goes through a filter (filter, ident or working-tree-encoding in .gitattributes), which tolkit cannot run
    .help = Take the file out of the filter, or commit to another branch: `tolkit commit --branch NAME`.
    .page-help = Take the file out of the filter.
error-checked-out = { $branch } is checked out in { $folder }
    .help = Run the command there, or name another branch.
error-not-utf8 = { $path } is not UTF-8 text, and is left as it is
    .help = Save the file as UTF-8 in your editor, then run the command again.
    .page-help = Save the file as UTF-8 in your editor, then try again.
error-branch-name = { $branch } cannot be the name of a branch
    .help = Use letters, digits, - and /, as in translations/may.
error-too-long = That is longer than can be said at once
    .help = Say it in fewer words; a text belongs into the translation itself.
error-hook = The hook { $hook } says no: { $said }
    .help = Mend what it says. `tolkit commit --no-verify` leaves hooks out.
    .page-help = Mend what it says, then commit once more.
error-hook-changed = The hook { $hook } changes what is to be committed
    .help = What is committed must be what was approved. `tolkit commit --no-verify` leaves hooks out.
    .page-help = What is committed must be what was approved: somebody who looks after the hook has to mend it.
error-signing = The commit could not be signed: { $said }
    .help = Check `git config user.signingKey`, or switch signing off for this clone: `git config commit.gpgSign false`.
error-locked = Another program works on this clone ({ $what })
    .help = Wait until it has finished, then run the command again.
    .page-help = Wait until it has finished, then try again.
error-branch-moved = Somebody else committed to { $what } at the same time
    .help = Run the command again.
    .page-help = Try again.
error-cannot-push = Nothing was committed, because it could not be pushed: { $said }
    .help = Without --push, the commits are made on this computer and can be pushed later.
    .page-help = Without “{ web-commit-push }”, the commits are made on this computer and can be pushed later.
error-push-behind-first = Nothing was committed: { $branch } has moved on at the office’s repository
    .help = Get what is new first: `tolkit sync --pull`. Then run the command again.
    .page-help = Get what is new first: “{ web-pull }”, on the desk. Then commit once more.
error-push-behind = { $branch } was not pushed: the office’s repository has newer commits
    .help = `git pull --rebase`, then `tolkit commit --push`.
    .page-help = The commits are kept on this computer. Put them behind what is new (“rebase”), and push them, with the program that you use for git.
error-push-refused = { $branch } was not pushed: { $said }
    .help = Where the branch is protected, push it under another name for a pull request: `git push origin { $branch }:NAME`. Next time: `tolkit commit --branch NAME --push`.
    .page-help = The commits are kept on this computer. Where the branch is protected, push it under another name for a pull request, with the program that you use for git.
error-demo-exists = { $folder } is there already, and not empty
    .help = Name a new folder.
error-clock = This computer’s clock says { $value } milliseconds since 1970, which is no time between then and the year 9999
    .help = Set the clock. If TOLKIT_CLOCK is set, unset it: it is for tests.

## What was translated before

memory-nothing = Nothing like that is among the { $count } translations in { $locale } that are remembered
memory-empty = Nothing is translated into { $locale } yet on this branch
memory-origin = { $item } { $unit }{ $day }
memory-origin-reviewed = { $item } { $unit }{ $day }, reviewed
# $item is the name of a file that somebody imported.
memory-origin-imported = { $item }{ $day }, from another program
memory-origin-past = { $item } { $unit }{ $day }, no longer in use
memory-origin-past-reviewed = { $item } { $unit }{ $day }, reviewed, no longer in use
# $locales is like “lt 120, lv 8”: for each language how many translations.
memory-imported = { $name }: { $locales }
memory-none-imported = No memory of another program was imported
memory-came-in = { $name } stands beside the memory from now on: { $locales }
memory-would-come-in = { $name } would stand beside the memory: { $locales }
memory-replaced = { $name } is in the place of the one that was imported before: { $locales }
memory-would-replace = { $name } would be in the place of the one that was imported before: { $locales }
memory-known = { $name } was imported before, and has nothing new
memory-known-as = { $name } was imported before, as { $other }
# $languages are tags of languages, as the file has them; there may be none.
memory-none-of-ours = { $name } has no translations between the languages of this project ({ $languages })
    .help = The file must have texts in the language that the project is translated from, with translations into one of its own.
memory-other-languages = { $count ->
    [one] One of its units is of other languages than this project’s.
   *[other] { $count } of its units are of other languages than this project’s.
}
memory-full = { $count ->
    [one] One translation of { $name } found no room
   *[other] { $count } translations of { $name } found no room
}
    .help = 64 MB of imported memories are kept for a project. `tolkit memory imported` lists them, and `tolkit memory forget NAME` throws one out.
    .page-help = 64 MB of imported memories are kept for a project. In a terminal, “tolkit memory forget NAME” throws one out.
memory-forgotten = { $name } is thrown out
memory-unknown = No memory named { $name } was imported
    .help = `tolkit memory imported` lists those that were.
    .page-help = In a terminal, “tolkit memory imported” lists those that were.
review-remembered = Translated before: { $percent } %, { $origin }
memory-day = {", "}{ $day }
memory-no-day = {""}

## Drafts that nobody wrote

# $name and $model are what the engine says that it is.
draft-from-engine = { $name }
draft-from-model = { $name } ({ $model })
# $origin is one of the two above; $locale is what it translated, where that is not the source.
draft-from-locale = { $origin }, from { $locale }
# $place is an item and a unit, or several.
draft-from-memory = the memory, { $place }
# Of a text that is a name alone, for example.
draft-from-copy = the text in { $locale }, which has nothing to translate
# Stands above such a text in the editor. $origin is one of those above.
edit-draft = { $origin }, { $day }. Nobody has looked at this yet: correct it, or leave it if it is right.
pretranslate-progress = { $answered } of { $all } texts are drafted. Ctrl+C stops and keeps them.
# $where says where the drafts come from, each with a number.
pretranslate-done = { $item }: { $count ->
        [one] one text is drafted
       *[other] { $count } texts are drafted
    } ({ $where })
pretranslate-where-engine = { $count } by { $origin }
pretranslate-where-both = { $first }, { $second }
pretranslate-where-memory = { $count } from the memory
pretranslate-where-copy = { $count } without words to translate
pretranslate-nothing = { $item }: nothing to draft
pretranslate-would-fill = { $item }: { $count ->
        [one] one text comes from the memory, or has no words
       *[other] { $count } texts come from the memory, or have no words
    }
pretranslate-would-ask = { $item }: the engine would get { $units ->
        [one] one text
       *[other] { $units } texts
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }, { $characters ->
        [one] one character
       *[other] { $characters } characters
    }
pretranslate-would-ask-all = In all, engines would get { $units ->
        [one] one text
       *[other] { $units } texts
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }, { $characters ->
        [one] one character
       *[other] { $characters } characters
    }.
pretranslate-next = These are your drafts, and nobody has looked at them: `tolkit edit ITEM` shows each with its source. Correct them, then hand them in.
    .page = These are your drafts, and nobody has looked at them: look at each here, correct it, then hand them in.
pretranslate-next-free = These drafts are for whoever takes the items: `tolkit edit ITEM` shows each with its source.
pretranslate-in-work = { $item }: somebody is writing in { $path }
    .help = `tolkit submit --draft { $item }` stores what is there. Then the rest can be drafted.
    .page-help = “{ web-put-aside }” stores what is there. Then the rest can be drafted.
pretranslate-interrupted = It was stopped. What is drafted is stored; the same command goes on with the rest.
pretranslate-ask = workflow.toml came with this project. May this run on your computer? [y/N] { " " }
pretranslate-command = The engine is: { $command }
pretranslate-unasked = workflow.toml names a program that has not been allowed to run on this computer: { $command }
    .help = Look at what it does. Then `tolkit pretranslate --allow-command …` allows it as it is now; if it changes, you are asked again. With --memory, no program runs.
    .page-help = Look at what it does. Below “{ web-drafts }”, tick the box that allows it as it is now, and draft again; if it changes, you are asked again.
# The following say why texts stay as they were. $units are their names.
pretranslate-left = { $item }: { $why }: { $units }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
pretranslate-why-no-engine = not in the memory, and workflow.toml names no engine for this language
pretranslate-why-not-reviewed = no reviewed translation into { $locale } to make it from
pretranslate-why-not-for-engines = too much of a puzzle for a program
pretranslate-why-no-answer = no answer
pretranslate-why-engine = the engine says “{ $said }”
pretranslate-why-lost = the engine lost { $mark }
pretranslate-why-twice = the engine has { $mark } twice
pretranslate-why-unknown = the engine put in { $mark }, which is nothing
pretranslate-why-misshapen = the draft is blank, has more lines than the source, or is far too long
pretranslate-why-controls = the draft has characters that steer terminals
pretranslate-why-same = the draft says what the source says
pretranslate-why-not-fluent = the draft is no Fluent
pretranslate-why-broken = the draft is broken ({ $rules })
pretranslate-why-changed = it was changed in the meantime, or is somebody else’s now
# The following say what an engine did wrong. $count is how many texts it left without an answer.
pretranslate-trouble-not-started = { $program } could not be started: { $said }
    .help = Look at [pretranslate] command in workflow.toml: a name with a / is a path from the project’s folder, and the file must be executable.
pretranslate-trouble-silent = { $program } said nothing for { $seconds } seconds, and was stopped. { $count ->
        [one] One text is
       *[other] { $count } texts are
    } without an answer.
    .help = If it needs longer, say so in workflow.toml: [pretranslate] timeout, in seconds. An engine writes out each answer at once, and not at its end.
pretranslate-trouble-ended = { $program } ended too early ({ $said }). { $count ->
        [one] One text is
       *[other] { $count } texts are
    } without an answer.
    .help = The same command asks it again for what is left.
pretranslate-trouble-no-answers = { $program } does not answer what it was asked. It said, for example: { $said }
    .help = An answer is a line of JSON with the id of its text, as docs/pretranslate.md says; whatever else it has to say belongs on its standard error.
pretranslate-trouble-too-long = { $program } said a line of more than four megabytes, and was stopped.
    .help = An answer is a line of JSON with the id of its text, as docs/pretranslate.md says.
pretranslate-complaint = It complained: { $said }

## Export and import

# $path is a file, $words how many words its source texts have.
export-done = { $path }: { $units ->
        [one] one text
       *[other] { $units } texts
    } of { $items ->
        [one] one item
       *[other] { $items } items
    }, { $words ->
        [one] one word
       *[other] { $words } words
    } ({ $packet })
export-would = Would write { $units ->
        [one] one text
       *[other] { $units } texts
    } of { $items ->
        [one] one item
       *[other] { $items } items
    }, { $words ->
        [one] one word
       *[other] { $words } words
    } ({ $packet })
export-printed = { $units ->
        [one] One text
       *[other] { $units } texts
    } of { $items ->
        [one] one item
       *[other] { $items } items
    }, { $words ->
        [one] one word
       *[other] { $words } words
    } ({ $packet })
export-nothing = There is nothing to export.
export-nothing-of = { $item }: nothing to export
export-unwritable = { $item }: these texts have characters that no such file can have, and are left out: { $units }
    .help = `tolkit check` shows where. Remove the control characters from the source or the translation.
    .page-help = Remove the control characters from the source or the translation.
export-claimed = { $count ->
        [one] One item is yours now.
       *[other] { $count } items are yours now.
    } `tolkit release ITEM` gives one back.
    .page = { $count ->
        [one] One item is yours now.
       *[other] { $count } items are yours now.
    }
export-next = When the file comes back: `tolkit import -n FILE` shows what it changes, `tolkit import FILE` makes it your draft.
    .page = When the file comes back, bring it in on this page: it becomes your draft.
error-export-several = These items are in several languages ({ $locales }), and one file is for one
    .help = Name a folder with --output FOLDER/, or one language.
# $items are their names, $count is how many texts have not come back.
export-out = { $packet } ({ $format }, { $day }): { $count ->
        [one] one text is
       *[other] { $count } texts are
    } out, of { $items }
export-memory = { $path }: { $count ->
    [one] one translation of the memory
   *[other] { $count } translations of the memory
}
export-memory-would = Would write { $count ->
    [one] one translation of the memory
   *[other] { $count } translations of the memory
}
export-memory-unwritable = { $count ->
    [one] One translation has characters that no such file can have, and is left out
   *[other] { $count } translations have characters that no such file can have, and are left out
}
export-terms = { $path }: { $count ->
    [one] one term
   *[other] { $count } terms
}
export-terms-would = Would write { $count ->
    [one] one term
   *[other] { $count } terms
}
error-export-known = A memory and a term base have nothing to do: name items instead of --todo
    .help = For example: `tolkit export 'lt:*' --format tmx -o lt.tmx`.
    .page-help = For example, in a terminal: “tolkit export 'lt:*' --format tmx -o lt.tmx”.
export-none-out = Nothing is out.
import-done = { $item }: { $count ->
        [one] one text came in
       *[other] { $count } texts came in
    }
import-would = { $item }: { $count ->
        [one] one text would come in
       *[other] { $count } texts would come in
    }
import-confirmed = { $item }: { $count ->
        [one] one translation holds for its new source, says the file
       *[other] { $count } translations hold for their new sources, says the file
    }
import-comments = { $item }: { $count ->
        [one] one comment
       *[other] { $count } comments
    }
import-unchanged = { $item }: { $count ->
        [one] one text is
       *[other] { $count } texts are
    } as before
import-empty = { $item }: { $count ->
        [one] one text came back without a translation
       *[other] { $count } texts came back without a translation
    }: { $units }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
# $why says why; $units are names of texts.
import-aside = { $item }: kept aside, since { $why }: { $units }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
import-refused = { $item }: not taken, since { $why }: { $units }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .help = Mend it in the file and import it again, or write it here: `tolkit edit { $item }`.
    .page-help = Mend it in the file and bring it in again, or write it here.
import-why-source = the source has changed since it went out
import-why-translation = somebody changed the translation since it went out
import-why-gone = the source does not have it any more
import-why-unfinished = the file says that it is not finished
import-why-twice = the file has it twice, each time otherwise, or it is too long
import-why-code = it has { $code } where nothing like that went out
import-why-lost = it lost { $code }, and has others like it
import-why-controls = it has control characters
import-why-not-fluent = it makes no text in Fluent
import-why-same = it says what the source says
import-why-broken = it is broken ({ $rules })
import-next = What came in is your draft: look at it with `tolkit edit ITEM`, and hand it in with `tolkit submit ITEM`.
    .page = What came in is your draft: look at it here, and hand it in.
import-next-aside = What is kept aside stands beside its text in `tolkit open`, where you take it or throw it away.
    .page = What is kept aside stands beside its text here, where you take it or throw it away.
import-closed = Everything of { $packet } is back.
import-still-out = { $packet }: { $count ->
        [one] one text has not come back.
       *[other] { $count } texts have not come back.
    }
import-terms-known = { $path }: { $count ->
    [one] one translation of a term is what this project has
   *[other] { $count } translations of terms are what this project has
}
import-terms-none = { $path } has no terms in the languages of this project
import-terms-more = { $count ->
    [one] One more term is to be looked at.
   *[other] { $count } more terms are to be looked at.
}
# $term is the term’s name in the file, $theirs what it is there, $why one of those below.
import-term-left = { $term } ({ $locale }): “{ $theirs }” is not taken, since { $why }
import-term-left-all = { $term }: “{ $theirs }” is not taken, since { $why }
import-term-new = this project has no such term
import-term-source = it is “{ $ours }” here
import-term-translation = it is “{ $ours }” here
import-term-forms = it has several forms
import-term-no-file = there is no file for it in that language
import-no-item = { $item }: this project has no such item
    .help = Its source may have been removed or renamed since, or the file is of another project.
import-in-work = { $item }: somebody is writing in { $path }
    .help = `tolkit submit --draft { $item }` stores what is there. Then the file can be imported.
    .page-help = Store what is there first. Then the file can come in.
import-unknown-format = { $path } is in no format that tolkit reads
    .help = tolkit reads what it exported, in the format in which it went out.
import-not-ours = { $path } has no text that went out from here
    .help = tolkit knows its texts by their ids. They are called, for example: { $examples }
import-foreign = { $path } is a job of { $system }, and no text in it is of this project
    .help = Only { $system } can take it back. What is translated here comes back with the ids that it went out with.
import-strangers = { $path }: { $count ->
        [one] one text is none of ours, and left alone
       *[other] { $count } texts are none of ours, and left alone
    }: { $examples }
import-entities = { $path } declares entities, which tolkit never resolves
    .help = Export it again from your program, without a document type.
# $reason is one of the following.
import-unreadable = { $path } cannot be read, and nothing of it came in: { $reason }
import-malformed = line { $line }: { $reason }
import-entity = line { $line }: &{ $name }; stands for nothing
import-too-long = line { $line }: a text of more than four megabytes
import-too-much = it has more than 128 MB of texts; import it in parts
import-too-deep = line { $line }: nested deeper than such a file ever is
import-encoding = it is not in the encoding { $encoding }, as it says
import-io = { $reason }
