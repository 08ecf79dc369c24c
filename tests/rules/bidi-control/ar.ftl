bad-override = اكتب إلى ‮{ $address }
bad-isolate = مرحباً ⁧{ $name }⁩
good-plain = اكتب إلى { $address }
good-first-strong-isolate = مرحباً ⁨{ $name }⁩
good-direction-of-the-language = البرنامج‏ (PDF)‎
