## Navigation

nav-main =
    .aria-label = Главное меню
nav-skip = Перейти к основному содержанию
nav-news = Новости
nav-events = Мероприятия
nav-funding = Финансирование
nav-publications = Публикации
nav-topics = Темы
    .title = Культура, наука, окружающая среда и социальные вопросы
nav-about = О работе { -office(style: "short") }
nav-language = Язык
    .aria-label = Выбрать язык
nav-not-translated = Эта страница ещё не переведена ({ $language }). Вы читаете версию на английском языке.

## Search

search-field =
    .label = Поиск по сайту
    .placeholder = Найти новости, мероприятия и публикации…
search-results =
    { $count ->
        [0] По запросу «{ $query }» ничего не найдено.
        [one] По запросу «{ $query }» найден { $count } результат.
        [few] По запросу «{ $query }» найдено { $count } результата.
        [many] По запросу «{ $query }» найдено { $count } результатов.
       *[other] По запросу «{ $query }» найдено { $count } результата.
    }
search-type =
    { $type ->
        [news] Новость
        [event] Мероприятие
        [call] Конкурс заявок
       *[publication] Публикация
    }
search-hint = Проверьте написание или выберите тему в меню «{ nav-topics }».

## Cookie notice

cookies-title = Файлы cookie на этом сайте
cookies-text =
    Мы используем необходимые файлы cookie, чтобы сайт работал. С вашего согласия мы
    также считаем посещения, чтобы знать, какие материалы читают.

    Подробнее — в нашей <a data-l10n-name="privacy">{ -privacy-policy(case: "prepositional") }</a>.
cookies-accept = Принять все файлы cookie
cookies-reject = Только необходимые файлы cookie
    .title = Вы можете изменить свой выбор в любое время

## Footer

footer-about = { -office } содействует сотрудничеству { -nordic-council-of-ministers(case: "genitive") } и { -baltic-council-of-ministers(case: "genitive") } в { -baltic-sea-region(case: "prepositional") }.
footer-contact = Есть вопросы? <a data-l10n-name="contact">Напишите в { -newsroom(case: "accusative") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Страница не найдена
error-not-found-text = Возможно, страница была перемещена или удалена. Перейдите на <a data-l10n-name="home">главную страницу</a> или воспользуйтесь поиском по сайту.
error-server =
    На нашей стороне произошла ошибка. Попробуйте ещё раз через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }.
error-portal-closed =
    { -portal.gender ->
        [feminine] Из-за технических работ { -portal } временно закрыта.
        [neuter] Из-за технических работ { -portal } временно закрыто.
       *[masculine] Из-за технических работ { -portal } временно закрыт.
    }
error-code = Код ошибки: { $code }
