a = A
b = B { $n }
c =
    .title = C
-t = T
