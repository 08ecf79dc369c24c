﻿nav-news = Ziņas
