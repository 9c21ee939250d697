"""Spanish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import any_of, sharing, subject

# Endings of verbs in -ar and in -er, -ir: present, preterite, imperfect, perfect, gerund.
_ENDINGS = {
    "%": "(?:an?|ó|aron|aban?|ado|ando)",
    "+": "(?:en?|ió|ieron|ían?|ido|iendo)",
    "=": "(?:ó|aron|aban?|ado)",  # the past alone
}
# What persons do in front of a medium.
_SAID = any_of(
    "dijo dijeron dice dicen dicho diciendo decía declar% asegur% afirm% explic% coment% contó contaron"
    " cuenta cuentan contado contaba confirm% señal% manifest% indic% relat% reconoc+ reconoció admit+"
    " lament% denunci% respond+ contest% confes% confió confiado sostuvo sostiene sostuvieron sostenía"
    " precis% apunt% recalc% subray% insist+ advirtió advierte advertido avis% critic% record% recuerda"
    " recuerdan detall% agreg% añad+ revel% anunci% aclar% adelant% coincid+ opin% valor% argument%"
    " remarc% resalt% narr% describ+ describió expres% expuso expone reiter% justific% neg[óa] negaron"
    " niega desmint+ desmiente desmintió se_quej[óa] bromeó prometió promete inform% pidió pide exigió"
    " reclam% habló hablaron hablado habla conversó charló se_sinceró sinceró vaticin% pronostic% resum+"
    " resumió zanj% remat% ironiz% conclu~ concluyó espet% solt% sentenci% matiz% puntualiz% abund%"
    " defend+ defendió acus[óa] bromea"
    " transmit+ transmitió traslad% particip% coment% evoc% desliz% ratific%",
    _ENDINGS,
)
# What media do with news, and nobody else says so of itself.
_REPORT = any_of(
    "inform% report% public% recog+ recogió detall% difund+ difundió dio_a_conocer da_a_conocer escribe"
    " escriben escribió escribieron escrito cuenta cuentan contó contaron contaba relat% apunt% indic%"
    " señal% sostiene sostienen sostuvo afirm% asegur% precis% record% recuerda recuerdan subray% destac%"
    " titul% calcul% cifr% estim% consign% reseñ% replic% emit+ emitió divulg% constat% comprob% comprueba"
    " cit% mostr% muestra sabido supo pudo_saber ha_podido_saber pudo_conocer pudo_constatar"
    " pudo_confirmar pudo_comprobar ha_podido_confirmar ha_podido_comprobar ha_podido_conocer se_hace_eco"
    " se_hizo_eco document% añad+ añadió agreg% relev% confirm% explic% anticip% hace_público hizo_público"
    " hizo_pública ha_hecho_público reproduc+ reprodujo narr% describ+ describió advirtió advierte revis%"
    " analiz% encontró hall% obtuvo obtiene averigu% descubr+ descubrió deton% registr% tuiteó dedic% denunci%"
    " coment% investig% interpret% resum+ avanz% adelant% anticip% revel% desvel% destap% enumer%"
    " desgran% perfil% abund%",
    _ENDINGS,
)
# The same in a clause behind the news: there media "say" too, if a noun calls them media.
_BROKE = any_of(
    "adelant% avanz% revel% desvel% destap% descubr+ descubrió anticip% sac%_a_la_luz sacó_a_la_luz"
    " hizo_pública hizo_público public% inform% report% dio_a_conocer dio_la_noticia dio_cuenta denunci%"
    " cont[óa] contar informar publicar revelar reportar desvelar destapar dar anunciar contarlo"
    " informó difund+ difundió alert% alertar sacar hablar",
    _ENDINGS,
)
_SCOOP = any_of(
    "adelant= avanz= revel= desvel= destap= sacó_a_la_luz ha_sacado_a_la_luz anticip=", _ENDINGS
)
_FIRST = r"(?:por primera vez|en primicia|en exclusiva|antes que nadie|inicialmente|primero|en primer lugar)"
_ADVERB = (
    r"(?:(?:el|este|esta|ayer|hoy|la|en su|del|de|pasad[oa]|previamente|también|además|ya|ahora|antes"
    r"|después|hace"
    r"|anoche|recientemente|entonces|asimismo|igualmente|luego|mañana|tarde|noche|semana|mes|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|edición|en exclusiva|por su parte|en portada) ){0,4}"
)
_TITLED = r"(?:[«\"“”‘'][^«»\"“”\n\ue000-\ue005]{1,40}[»\"”’'],? )?"
_W = r"(?:(?!que\b)[\w.’'-]{1,25},? )"
_NOUN = (
    r"(?:diario|periódico|agencia|cadena|canal|emisora|revista|portal|rotativo|medio|televisión|radio"
    r"|semanario|matutino|vespertino|tabloide|sitio|web|televisora|teletipo|cabecera)"
)
_MEDIUM = rf"(?=(?:el|la|los|las|del?) {_NOUN}s? )"
_WORK = any_of(
    "informe informes reporte reportes información informaciones artículo artículos investigación"
    " investigaciones reportaje reportajes nota notas crónica cable cables despacho despachos teletipo"
    " noticia noticias publicación publicaciones pieza entrega serie columna texto exclusiva documental"
    " análisis recuento cálculos cálculo datos estimación estimaciones fuentes sondeo encuesta versión"
    " relato edición editorial portada revelaciones perfil grabación audio vídeo video"
)
_TALK = any_of(
    "entrevista entrevistas declaraciones conversación diálogo charla comparecencia coloquio tertulia"
    " micrófonos micrófono cámaras estudios plató antena contacto llamada preguntas pregunta"
    " comentarios respuesta desayuno"
)
_PROGRAMME = any_of(
    "programa matinal informativo noticiero noticiario espacio pódcast podcast magacín magazine directo"
    " debate tertulia late_night especial"
)
_DOCUMENT = (
    r"(?:documento|informe|correo|contrato|acta|dato|registro|expediente|mensaje|archivo|audio|vídeo|video"
    r"|imágene?|carta|borrador|auto|sentencia|escrito|memorando|factura|minuta|copia|texto|grabacione?)s?"
)
_DONE = any_of(
    "citado citada citados citadas recogid[oa] recogid[oa]s publicad[oa] publicad[oa]s difundid[oa]"
    " difundid[oa]s revelad[oa] revelad[oa]s informad[oa] divulgad[oa] divulgad[oa]s emitid[oa]"
    " emitid[oa]s obtenid[oa] obtenid[oa]s revisad[oa] revisad[oa]s analizad[oa] analizad[oa]s examinad[oa]"
    " examinad[oa]s vist[oa] vist[oa]s filtrad[oa] filtrad[oa]s reproducid[oa] reproducid[oa]s reseñad[oa]"
    " reseñad[oa]s reportad[oa] reportad[oa]s grabad[oa] grabad[oa]s transmitid[oa] transmitid[oa]s"
    " mostrad[oa] mostrad[oa]s retransmitid[oa] verificad[oa] verificad[oa]s aportad[oa] facilitad[oa]"
    " recabad[oa]s recopilad[oa]s elaborad[oa] firmad[oa] replicad[oa] leíd[oa] denunciad[oa] denunciad[oa]s"
    " confirmad[oa] corroborad[oa] compartid[oa] compartid[oa]s exhibid[oa] exhibid[oa]s documentad[oa]"
    " documentad[oa]s"
)
# What a medium reports of itself.
_OWN = (
    r"(?!,? que (?:no |va a |en breve |pronto )?(?:recort|despe?[dp]|despid|cerrar|prev[éi]|plane|lanzar"
    r"|suspender|dejar|vender|apelar"
    r"|recurr|reducir|eliminar|ampliar|trasladar|cambiar|estren|contratar)"
    r"|(?: [\w-]{1,20}){0,4} (?:pérdida|beneficio|ganancia|ingreso|suscri|accionist|plantilla|tirada"
    r"|despidos?\b (?!en)"
    r"|ERE\b|su (?:redac|director|plant|sede|perso|cierre|accion|propiet|nuev)|sus (?:traba|emple|accion"
    r"|lect|period|ofic)))"
)
_SUBJECT = subject(
    "de del a al con por para en contra sobre ante entre hacia el la los las lo un una director directora"
    " editor editora periodista reportero reportera redactor redactora presentador presentadora"
    " de_la_cadena del_diario del_periódico de_la_agencia de_la_emisora del_canal de_la_revista"
    " del_portal de_la_radio del_semanario del_rotativo de_la_televisión al_diario a_la_cadena"
    " a_la_agencia al_periódico al_canal grupo empresa compañía edificio premio dueño propietario"
    " fundación calle plaza",
    "el|la|los|las",
)
_IN_SUBJECT = _SUBJECT + "{X}"

SPANISH = Phrases(
    told=(
        rf"{_SAID},? {_W}{{0,11}}?(?:a|al|ante|en|con|para) {{X}}",
        r"(?:^|[.!?»”\"] )(?:a|al|ante|en|con) {X},? [^.!?;:\n\ue000-\ue005]{0,60}?\b" + _SAID,
        rf"\b(?:a|al) {{X}} (?:le |les )(?:ha |han )?{_SAID}",
        rf"(?:en|durante|tras|por|ante|a|una|con|mediante) {_W}{{0,4}}?{_TALK} {_W}{{0,5}}?{_TITLED}(?:con"
        rf"|a|al|en|para|de"
        r"|del|ante) {X}(?! (?:de|y|en) (?:la calle|su sede))",
        rf"(?:{_SAID}|entrevistad[oa]|preguntad[oa]|invitad[oa]) {_W}{{0,6}}?(?:en|al|por"
        rf"|del?) {_W}{{0,3}}?{_PROGRAMME}"
        rf" {_W}{{0,4}}?{_TITLED}(?:de|del|en) {{X}}",
        rf"en {_W}{{0,3}}?{_PROGRAMME} {_W}{{0,4}}?{_TITLED}(?:de|del|en) {{X}},? (?=[^.\n]{{0,50}}?\b{_SAID})",
        rf"entrevista {_W}{{0,4}}?(?:por|en) {{X}}",
        rf"(?:en|por|mediante) {_W}{{0,2}}?(?:comunicado|carta|correo|mensaje|escrito) {_W}{{0,4}}?(?:a|al"
        rf"|para) {{X}}",
        r"(?:concedió|concedida|concedido|dio|ofreció|brindó) " + _W + r"{0,5}?(?:a|al) {X}",
        r"(?:entrevistad[oa]s?|preguntad[oa]s?|contactad[oa]s?|interrogad[oa]s?|abordad[oa]s?"
        r"|interpelad[oa]s?) " + _W + "{0,3}?(?:por|en|de) {X}",
        rf"(?<!ento )(?<!entos )(?<!forme )(?<!formes"
        rf" )(?<!datos )(?<!orreos )(?<!tratos )consultad[oa]s? {_W}?por {{X}}",
        rf"(?:consult|entrevist|convers|habl|charl|contact|pregunt)(?:ó|aron|ado"
        rf"|aba) {_W}{{0,3}}?(?:con )?{{X}}(?=[,.])",
        r"(?:hablado|habló|hablaron|conversó|conversado|charló|hablar|conversaron"
        r"|dialogó) (?:\w{1,20} ){0,3}?con {X}",
        r"{X} (?:ha )?(?:entrevistó a|entrevistado a|habló con|hablado con|conversó con|contactó|preguntó a)",
        r"(?:carta|comunicado|mensaje|correo|escrito|nota|texto|declaración|respuesta|correo electrónico"
        r"|burofax)"
        r" (?:\w{1,20} ){0,2}?(?:remitid|enviad|dirigid|facilitad|hech|entregad)[oa] (?:\w{1,12} )?(?:a|al"
        r"|por) {X}",
        r"(?:invitad[oa]|colaborador invitado) (?:\w{1,20} ){0,4}?"
        + _TITLED
        + r"(?:de|del|en|a|al|por) {X}",
        r"(?:micrófonos?|cámaras|plató|estudios|antena|sintonía) (?:de|del) {X}",
        r"(?:pasó por|acudió a|visitó|intervino en|participó en|apareció en) (?:\w{1,20} ){0,4}?(?:de|del) {X}",
        r"preguntas (?:\w{1,15} )?(?:de|del) {X}",
    ),
    first_reported=(
        r"{X},? (?:\w{1,15} )?(?:que )?(?:fue|fueron|ha sido|había sido) (?:el|la|los|las|quien|quienes)"
        rf" (?:primer[oa]?s?|únic[oa]|que|(?:{_BROKE}))",
        rf"(?:fue|fueron) {{X}} (?:quien|quienes|el que|la que|el primer"
        rf"|la primer) (?:\w{{1,12}} ){{0,3}}?{_BROKE}",
        rf"(?:quien|el que|los que) (?:\w{{1,12}} ){{0,2}}?{_BROKE}{{G}} (?:fue|fueron) {{X}}",
        r"(?:el|la|los|las) primer[oa]?s? (?:\w{1,12} )?(?:en|que) {G}(?:fue|fueron|ha sido) {X}",
        rf"{_SCOOP} (?:{_ADVERB}|\w{{1,20}} ){{0,3}}?{{X}}",
        rf"(?:adelantad|avanzad|revelad|desvelad|destapad|anticipad)[oa]s? {_W}{{0,4}}?(?:por|en) {{X}}",
        rf"(?:{_DONE}|contad[oa]|anunciad[oa]|dad[oa] a conocer"
        rf"|desvelad[oa]) (?:\w{{1,12}} )?{_FIRST} {_W}{{0,3}}?(?:por"
        r"|en|a través de) {X}",
        rf"{_FIRST} (?:{_DONE}|contad[oa]|anunciad[oa]|dad[oa] a conocer) (?:\w{{1,12}} ){{0,2}}?(?:por"
        rf"|en) {{X}}",
        rf"{_IN_SUBJECT},? (?:que )?{_ADVERB}(?:ha |había |lo |la |ya ){{0,2}}?{_SCOOP}{_OWN}",
        rf"{{X}},? {_W}{{0,3}}?{_BROKE} {_W}{{0,3}}?(?:en primicia|en exclusiva|antes que nadie"
        rf"|por primera vez|primero)\b",
        rf"{_BROKE} {_W}{{0,2}}?{_FIRST} {{X}}",
        rf"{_FIRST} (?:lo |la |los )?{_BROKE} {{X}}",
        rf"{_BROKE} {{X}} {_FIRST}",
        r"(?:dio|saltó|publicó|lanzó|soltó|firmó) (?:\w{1,12} ){0,2}?(?:antes que nadie|la noticia"
        r"|la primicia|la exclusiva) {X}",
        r"{X} (?:dio|tuvo|publicó|lanzó|consiguió) (?:\w{1,12} )?(?:la|una|en) (?:noticia|primicia|exclusiva)",
        r"(?:noticia|exclusiva|primicia|historia) (?:la |lo )?(?:dio|publicó|sacó"
        r"|destapó) (?:\w{1,12} ){0,3}?{X}",
        r"(?:una|en|la) (?:primicia|exclusiva) (?:de|del) {X}",
    ),
    according_to=sharing(
        _IN_SUBJECT,
        (
            rf"según (?:lo )?(?:{_REPORT}|{_SAID}|consta en|se lee en|publicó|ha) {_W}{{0,4}}?{{X}}",
            r"según {X}",
            rf"(?:según|de acuerdo (?:con|a)|conforme a|a tenor de|citando(?: a)?|cita a?|con base en"
            rf"|basándose en|a partir de"
            rf"|haciéndose eco de|tras|como consecuencia de) {_W}{{0,2}}?{_WORK} {_W}{{0,4}}?(?:de|del|en"
            rf"|por|a) {{X}}",
            r"(?:de acuerdo (?:con|a)|conforme a|citando(?: a)?|citand[oa]|que cita|cita a?|citan a"
            r"|con base en información de"
            r"|en palabras de|a decir de|haciéndose eco de|se hizo eco de|remitiéndose a|atribuyó a"
            r"|atribuye a) {X}",
            rf"(?:, |, tal (?:y )?como |como |” |\" |» |: |[—–-] ?|así lo |lo |eso |esto |todo |también "
            rf"|lo que ){_ADVERB}"
            rf"(?:ha |había |han |habían )?{_REPORT} {_ADVERB}(?:también )?{{X}}",
            rf"[,”\"»—–] ?(?:dijo|dijeron|dice|dicen|anunció) {_ADVERB}{_MEDIUM}{{X}}",
            r"(?:escribe|escriben|titula|recoge|recogen|informa|informan|publica|publican|reporta"
            r"|reportan) {X}",
            rf"{_IN_SUBJECT},? (?:que )?(?:(?:citando"
            rf"|que cita) [^.;\n\ue000-\ue005]{{2,60}}, )?{_ADVERB}(?:lo |la )?"
            rf"(?:ha |han |había |habían )?{_REPORT}\b{_OWN}",
            rf"citando (?:a )?{_W}{{1,6}}?[^.;\n\ue000-\ue005]{{0,20}}, {_MEDIUM}{{X}}",
            rf"{_IN_SUBJECT},? (?:citando|que cita|que citó|citó a|tuvo acceso|ha tenido acceso|accedió a"
            rf"|pudo|ha podido"
            r"|en base a)",
            rf"(?:en|por|tras|a raíz de|ante|con|mediante) {_W}{{0,3}}?{_WORK} {_W}{{0,5}}?(?:de|del|en"
            rf"|por) {{X}}"
            rf"(?! (?:tras|sobre su despido))",
            rf"{_WORK} {_W}{{0,4}}?(?:de|del|en|por) {{X}},? (?=(?:\w{{1,20}} ){{0,3}}?(?:ha|han|había"
            rf"|revel|muestr|mostr|publicad"
            r"|señal|apunt|asegur|afirm|document|destap|desvel|conclu|concluyó|sostien|sostuvo|calcul|sitú"
            r"|detect|encontr"
            r"|indic|da cuenta|dio cuenta|cont|descubr|atribu|constat|expus))",
            rf"{_DONE} {_W}{{0,4}}?por {{X}}",
            r"(?:publicad|difundid|divulgad|aparecid|recogid|filtrad|entregad|facilitad)[oa]s? "
            rf"{_W}{{0,4}}?(?:en|a|al) {{X}}",
            rf"{_DOCUMENT} {_W}{{0,2}}?consultad[oa]s? {_W}?por {{X}}",
            r"(?:tuv(?:o|ieron)|tenido|tiene|tienen|obtuvo|consiguió|logró) acceso (?:\w{1,15} ){0,2}?{X}",
            r"(?:que|cuya copia|cuyo contenido|cuyas páginas) (?:ha |han )?(?:obtuvo|obtenido|publicó"
            r"|publicado|difundió"
            r"|difundido|emitió|emitido|mostró|mostrado|exhibió|vio|visto|revisó|revisado|leyó|consultó"
            r"|divulgó|grabó"
            r"|analizó|analizado|reproduce|reprodujo|adelantó|recoge|posee) (?:\w{1,12} )?{X}",
            r"(?:podido|pudo|pudieron) (?:consultar|leer|ver|revisar|saber|conocer|constatar|comprobar"
            r"|verificar) {X}",
            r"(?:dio|da|daba|dieron|dan) cuenta (?:\w{1,12} ){0,2}?{X}",
            r"(?:se supo|se conoció|supimos|trascendió|trasciende) (?:\w{1,12} ){0,3}?(?:por|a través de"
            r"|gracias a) {X}",
            rf"gracias a {_W}{{0,2}}?{_WORK} {_W}{{0,3}}?(?:de|del) {{X}}",
            r"[,”\"»—–] ?(?:dice|dicen) {X}",
            r"(?:en poder|en manos|en posesión) (?:de|del) {X}",
            r"(?:se lee|se puede leer|leemos|puede leerse|publicaba|aparece|apareció"
            r"|aparecido) (?:\w{1,12} ){0,2}?en {X}",
            r"(?:periodistas|reporteros|enviad[oa] especial|corresponsal) (?:de|del) {X}"
            r"(?= (?:\w{1,12} )?(?:comprob|constat|descubr|averigu|document|vieron|vio|contaron|revis"
            r"|analiz|hall))",
            rf"(?:desmintió|desmiente|reaccionó al?|respondió al?|negó|niega|confirmó|confirma|rechazó|comentar"
            rf"|corroboró) {_W}{{0,2}}?{_WORK}"
            r" (?:\w{1,15} )?(?:de|del|en|por) {X}",
        ),
    ),
    agency=(
        r"con (?:información|datos|material|despachos|reportes|informaciones|aportes"
        r"|cables) (?:\w{1,15} ){0,2}?(?:de|del) {X}",
        r"(?:\(|^)con (?:\w{1,15} ){1,3}?(?:de|del) {X}(?=\)|\W*$)",
        r"(?:incluye|contiene|utiliza|se utilizó|se usó|recoge|emplea) (?:\w{1,12} ){0,2}?(?:información"
        r"|material|datos|despachos"
        r"|reportes|textos) (?:de|del) {X}(?=\W*$|[.)])",
        r"(?:fuentes?|texto|vía|agencias?): ?{X}",
        r"(?:\(|^)con {X}(?=\)|\s*$|\.\s*$)",
        r"{X} (?:contribuyó|contribuyeron|colaboró|colaboraron|aportó|aportaron)(?: información)?(?: a| en"
        r"| con| para)?"
        r" (?:est[ea] (?:artículo|información|reportaje|nota|texto|noticia|pieza|crónica))",
        r"(?:artículo|texto|nota|información|reportaje|noticia|crónica) (?:\w{1,12} ){0,2}?(?:elaborad[oa]"
        r"|redactad[oa]|realizad[oa]) (?:\w{1,12} ){0,2}?(?:con|a partir de) (?:\w{1,20} ){0,3}?(?:de|del) {X}",
    ),
    republished=(
        r"(?:publicad[oa]|apareció|se publicó) (?:originalmente|inicialmente|por primera vez) (?:en|por) {X}",
        r"(?:originalmente|inicialmente) (?:publicad[oa]|apareció) (?:en|por) {X}",
        r"(?:reproducid[oa]|republicad[oa]) (?:\w{1,12} )?(?:con permiso|con autorización"
        r"|por cortesía) (?:de|del) {X}",
    ),
    hyperlink=(
        r"(?:(?:leer|lea|lee) (?:más|la nota completa|el artículo completo"
        r"|la noticia completa)|seguir leyendo"
        r"|continuar leyendo) ?(?:en|:) {X}",
    ),
    media=(
        r"(?:diarios?|periódicos?|agencias?(?: de noticias)?|cadenas?(?: de televisión| de radio)?"
        r"|canal(?:es)?(?: de televisión)?|emisoras?|revistas?|portal(?:es)?|rotativos?|medios?"
        r"|televisión|televisora|radio|semanarios?|matutinos?|vespertino|tabloides?|sitio(?: web)?|web)"
        r"(?: (?:alem|espa|franc|brit|estado|argent|chil|neerl|holand|polac|rus|ucran|itali|portug|brasil"
        r"|turc|chin"
        r"|japon|core|mexic|peru|local|region|digital|públic|privad|estatal|económic|deportiv|nacional"
        r"|vespert)\w{0,12})?"
        r"|alemán|alemana|español|española|francés|francesa|británic[oa]|estadounidense|argentin[oa]|chilen[oa]"
        r"|neerlandés|neerlandesa|holandés|italian[oa]|portugués|brasileñ[oa]|turc[oa]|polac[oa]|rus[oa]"
        r"|ucranian[oa]"
    ),
    articles=r"el|la|los|las|al|a|del|de|lo|un|una",
    joints=r"y|e|&|o|así como|con|para",
    not_after=r" (?:despid|directiv|accionist|propietari|emplead)\w*|[-/]\w",
    weak_after=r"que|en|y|este|el|ha|publicó|informó",
)
