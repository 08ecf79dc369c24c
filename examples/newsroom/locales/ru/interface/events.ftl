## Event page

events-heading = Мероприятия в { -baltic-sea-region(case: "prepositional") }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } в { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Онлайн
        [hybrid] Онлайн и очно ({ $city })
       *[onsite] Очно ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Организатор — { -office }.
        [ministers] Организаторы — { -nordic-council-of-ministers } и { -baltic-council-of-ministers }.
        [parliaments] Организаторы — { -nordic-council } и { -baltic-assembly }.
       *[partner] Организатор — { $partner }.
    }
events-closed = Регистрация завершена. Другие даты вы найдёте в меню «{ nav-events }».

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Мест нет
        [one] Осталось { $seats } место
        [few] Осталось { $seats } места
        [many] Осталось { $seats } мест
       *[other] Осталось { $seats } места
    }
events-waiting-list = Свободных мест нет. <strong>Вы можете записаться в лист ожидания.</strong>

## Registration form

events-form-heading = Регистрация: «{ $title }»
events-form-name =
    .label = Имя и фамилия
    .placeholder = Как должно быть указано на бейдже
events-form-email =
    .label = Адрес электронной почты
    .placeholder = imya@example.org
    .title = Мы отправим подтверждение на этот адрес
events-form-submit = Зарегистрироваться
    .title = Отправить регистрационную форму
