good-joiners-of-the-script = کتاب‌ها
