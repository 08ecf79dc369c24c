good-crlf =
    <strong>Viens</strong>
    un divi
bad-crlf =
    <strong>Viens
    un divi
