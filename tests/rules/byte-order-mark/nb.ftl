nav-news = Nyheter
# A mark elsewhere is another rule's: ﻿
