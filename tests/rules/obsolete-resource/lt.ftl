forum-heading = 2014 m. forumas
