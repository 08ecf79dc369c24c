a = A
<<<<<<< HEAD
b = B { $n }
=======
b = BB { $n }
>>>>>>> vertimas
