"""The words of which Spanish crediting phrases are made."""

from __future__ import annotations

from pipelines.text.phrases.lexicon import any_of, subject

# Endings of verbs in -ar and in -er, -ir: present, preterite, imperfect, perfect, gerund.
ENDINGS = {
    "%": "(?:an?|ó|aron|aban?|ado|ando)",
    "+": "(?:en?|ió|ieron|ían?|ido|iendo)",
    "=": "(?:ó|aron|aban?|ado)",  # the past alone
}
# What persons do in front of a medium.
SAID = any_of(
    "llor% clam% celebr% estall%"
    " dijo dijeron dice dicen dicho diciendo decía declar% asegur% afirm% explic% coment% contó contaron"
    " cuenta cuentan contado contaba confirm% señal% manifest% indic% relat% reconoc+ reconoció admit+"
    " lament% denunci% respond+ contest% confes% confió confiado sostuvo sostiene sostuvieron sostenía"
    " precis% apunt% recalc% subray% insist+ advirtió advierte advertido avis% critic% record% recuerda"
    " recuerdan detall% agreg% añad+ revel% anunci% aclar% adelant% coincid+ opin% valor% argument%"
    " remarc% resalt% narr% describ+ describió expres% expuso expone reiter% justific% neg[óa] negaron"
    " niega desmint+ desmiente desmintió se_quej[óa] bromeó prometió promete inform% pidió pide exigió"
    " reclam% habló hablaron hablado habla conversó charló se_sinceró sinceró vaticin% pronostic% resum+"
    " resumió zanj% remat% ironiz% conclu~ concluyó espet% solt% sentenci% matiz% puntualiz% abund%"
    " defend+ defendió acus[óa] bromea"
    " comunic% reconstruy~ reconstruía hablando conversando decir explicar contar confirmar comentar declarar"
    " transmitió transmite trasladó trasladaron trasladado particip% coment% evoc% desliz% ratific%",
    ENDINGS,
)
# What media do with news, and nobody else says so of itself.
REPORT = any_of(
    "inform% report% public% recog+ recogió detall% difund+ difundió dio_a_conocer da_a_conocer escribe"
    " escriben escribió escribieron escrito cuenta cuentan contó contaron contaba relat% apunt% indic%"
    " señal% sostiene sostienen sostuvo afirm% asegur% precis% record% recuerda recuerdan subray% destac%"
    " titul% calcul% cifr% estim% consign% reseñ% replic% divulg% constat% comprob% comprueba"
    " cit% mostr% muestra sabido supo pudo_saber ha_podido_saber pudo_conocer pudo_constatar"
    " pudo_confirmar pudo_comprobar ha_podido_confirmar ha_podido_comprobar ha_podido_conocer se_hace_eco"
    " se_hizo_eco document% añad+ añadió agreg% relev% confirm% explic% anticip% hace_público hizo_público"
    " hizo_pública ha_hecho_público reproduc+ reprodujo narr% describ+ describió advirtió advierte revis%"
    " analiz% encontró hall% obtuvo obtiene averigu% descubr+ descubrió deton% registr% tuiteó dedic% denunci%"
    " contabiliz% habla_de hablan_de sitú% situ% elev% atribuye atribuyó vuelve_sobre"
    " coment% investig% interpret% resum+ avanz% adelant% anticip% revel% desvel% destap% enumer%"
    " desgran% perfil% abund%",
    ENDINGS,
)
# The same in a clause behind the news: there media "say" too, if a noun calls them media.
BROKE = any_of(
    "adelant% avanz% revel% desvel% destap% descubr+ descubrió anticip% sac%_a_la_luz sacó_a_la_luz"
    " hizo_pública hizo_público public% inform% report% dio_a_conocer dio_la_noticia dio_cuenta denunci%"
    " cont[óa] contar informar publicar revelar reportar desvelar destapar dar anunciar contarlo"
    " informó difund+ difundió alert% alertar sacar hablar dio_la_voz_de_alarma dio_la_alarma",
    ENDINGS,
)
SCOOP = any_of(
    "adelant= avanz= revel= desvel= destap= sacó_a_la_luz ha_sacado_a_la_luz anticip=", ENDINGS
)
REVEALS = any_of(
    "adelant= avanz= revel= desvel= destap= sacó_a_la_luz ha_sacado_a_la_luz anticip= revela revelan desvela"
    " desvelan destapa destapan saca_a_la_luz",
    ENDINGS,
)
FIRST = r"(?:por primera vez|en primicia|en exclusiva|antes que nadie|inicialmente|primero|en primer lugar)"
ADVERB = (
    r"(?:(?:el|este|esta|ayer|hoy|la|en su|del|de|pasad[oa]|previamente|también|además|ya|ahora|antes"
    r"|después|hace"
    r"|anoche|recientemente|entonces|asimismo|igualmente|luego|mañana|tarde|noche|semana|mes|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|edición|en exclusiva|por su parte|en portada) ){0,4}"
)
TITLED = r"(?:[«\"“”‘'][^«»\"“”\n\ue000-\ue005]{1,40}[»\"”’'],? )?"
W = r"(?:(?!que\b)[\w.’'-]{1,25},? )"
# The same beside "in X", which may also be where somebody works.
WITHIN = (
    r"(?:(?!que\b|despid|redactor|emplead|trabajador|plantilla|huelga|cierre|censura|escrib)"
    r"[\w.’'-]{1,25},? )"
)
# What a person announces goes to the outlet: a job, a fine.
ADDRESS = (
    r"(?:(?!(?:que|despidos?|cierre|multas?|acceso|entrada|licencia|acreditación|subvención|ayudas?|demanda"
    r"|sanción|regreso|llegada|fichaje|salida|denuncia|querella|publicidad)\b)[\w.’'-]{1,25},? )"
)
# "A primera hora, X": no dative.
DATIVE = (
    r"(?:al?(?! primera| última| media| lo largo| la una| las| mediod)(?: (?:un |una |l[ao]s? |nuestr[ao]s )?"
    r"(?:periodista|reporter[oa]|redacción|equipo|corresponsal|enviad[oa]|compañer[oa]|colega)e?s?"
    r" (?:especial(?:es)? )?del?)?|ante|con)"
)
# Whom a person accused or asked for something told it nothing.
ACCUSED = (
    *(
        "acusó",
        "acusa",
        "acusado",
        "criticó",
        "critica",
        "criticado",
        "denunció",
        "denuncia",
        "defendió",
    ),
    *(
        "defiende",
        "pidió",
        "pide",
        "pedido",
        "exigió",
        "reclamó",
        "reclama",
        "desmintió",
        "desmiente",
    ),
    *("advirtió", "avisó", "denunciado"),
)
NOT_AT = rf"(?:{''.join(f'(?<!{verb})' for verb in ACCUSED)}|(?! (?:\w{{1,15}}mente )?al? ))"
# "Reveló al diario X una fuente": told to X, not revealed by it.
NO_DATIVE = (
    r"(?! (?:[\w'’-]{1,20} ){0,2}?(?:al?|ao|à) (?!(?:primera|última|media) )"
    r"(?:\w{1,15} ){0,2}?[«“\"‘]?[\ue000-\ue004])"
)
# Behind these "seen by X" speaks of papers, not of persons.
PAPERS = (
    *("ento", "entos", "forme", "formes", "datos", "orreo", "orreos", "trato", "tratos", "apeles"),
    *("actas", "audio", "audios", "texto", "textos", "mario", "auto", "ncia", "ncias", "rito"),
    *("iente", "ientes", "rador", "ajes", "actura", "acturas", "nico", "nicos", "rnos", "rnas"),
    *("artas", "ritos", "menes"),
)
NO_PAPERS = "".join(f"(?<!{word}{sign} consultad)" for word in PAPERS for sign in ("", ","))
NOUN = (
    r"(?:diario|periódico|agencia|cadena|canal|emisora|revista|portal|rotativo|medio|televisión|radio"
    r"|semanario|matutino|vespertino|tabloide|sitio|web|televisora|teletipo|cabecera)"
)
MEDIUM = rf"(?=(?:el|la|los|las|del?) {NOUN}s? )"
WORK = any_of(
    "imágenes informe informes reporte reportes información informaciones artículo artículos investigación"
    " investigaciones reportaje reportajes nota notas crónica cable cables despacho despachos teletipo"
    " noticia noticias publicación publicaciones pieza entrega serie columna texto exclusiva documental"
    " análisis recuento cálculos cálculo datos estimación estimaciones fuentes sondeo encuesta versión"
    " relato edición editorial portada revelaciones perfil grabación audio vídeo video"
)
TALK = any_of(
    "entrevista entrevistas declaraciones comunicación conversación diálogo charla comparecencia"
    " coloquio tertulia"
    " micrófonos micrófono cámaras estudios plató antena contacto llamada preguntas pregunta"
    " comentarios respuesta desayuno"
)
PROGRAMME = any_of(
    "programa matinal informativo noticiero noticiario espacio pódcast podcast magacín magazine directo"
    " debate tertulia late_night especial"
)
DOCUMENT = (
    r"(?:documento|informe|correo|contrato|acta|dato|registro|expediente|mensaje|archivo|audio|vídeo|video"
    r"|imágene?|carta|borrador|auto|sentencia|escrito|memorando|factura|minuta|copia|texto|grabacione?)s?"
)
DONE = any_of(
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
OWN = (
    r"(?!,? que (?:no |va a |en breve |pronto )?(?:recort|despe?[dp]|despid|cerrar|prev[éi]|plane|lanzar"
    r"|suspender|dejar|vender|apelar"
    r"|recurr|reducir|eliminar|ampliar|trasladar|cambiar|estren|contratar)"
    r"|(?: [\w-]{1,20}){0,4} (?:pérdida|beneficio|ganancia|ingreso|suscri|accionist|plantilla|tirada"
    r"|despidos?\b (?!en)"
    r"|ERE\b|disculpas|rectificación|suplemento|coleccionable|edición especial|estreno|reparto de la"
    r"|programación|temporada|desmentido|fe de errat"
    r"|su (?:redac|director|plant|sede|perso|cierre|accion|propiet|nuev)|sus (?:traba|emple|accion"
    r"|lect|period|ofic)))"
)
SUBJECT = subject(
    "ex exdirector exdirectora de del a al con por para en contra sobre ante entre hacia el la los las"
    " lo un una director directora"
    " editor editora periodista reportero reportera redactor redactora presentador presentadora"
    " de_la_cadena del_diario del_periódico de_la_agencia de_la_emisora del_canal de_la_revista"
    " del_portal de_la_radio del_semanario del_rotativo de_la_televisión al_diario a_la_cadena"
    " a_la_agencia al_periódico al_canal grupo empresa compañía edificio premio dueño propietario"
    " fundación calle plaza",
    "el|la|los|las",
)
JOURNALIST = (
    r"(?:corresponsal|enviad[oa]|periodista|reporter[oa]|columnista|cronista|editorialista|redactora?"
    r"|analista)s?"
)
NAME = r"(?-i:[A-ZÁÉÍÓÚÑ][\w’'-]{1,20}(?: [A-ZÁÉÍÓÚÑ][\w’'-]{1,20}){1,3})"
SUCH_AS = (
    r"(?:medios|prensa|diarios|periódicos|agencias|cadenas|televisiones|portales|emisoras|cabeceras)"
    r"(?: \w{1,15}){0,3}?,? (?:entre ell[oa]s|entre l[oa]s que (?:está|figura|se encuentra)|como|tales como"
    r"|incluid[oa]s?|en particular|en especial|por ejemplo|y en concreto) "
)
# What a guest does, whose words the medium brings: "On X the minister ruled out …".
SPOKE = any_of(
    "descart% rechaz% defend+ defendió promet+ prometió critic% alert% habl% valor% reivindic% repas% reconoc+"
    " reconoció confes% carg[óa] arremet+ arremetió tild[óa] calific% lanz% pide pidió evit% abog% apost% ped~",
    ENDINGS,
)
IN_SUBJECT = SUBJECT + "{X}"
