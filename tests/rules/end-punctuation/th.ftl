good-same = เต็มแล้ว
