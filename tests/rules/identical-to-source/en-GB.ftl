good-translated = Accept all cookies
