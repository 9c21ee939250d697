"""Spanish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import sharing
from pipelines.text.phrases.spanish_words import (
    ADDRESS,
    ADVERB,
    BROKE,
    DATIVE,
    DONE,
    FIRST,
    IN_SUBJECT,
    JOURNALIST,
    MEDIUM,
    NAME,
    NO_DATIVE,
    NO_PAPERS,
    NOT_AT,
    OWN,
    PROGRAMME,
    REPORT,
    REVEALS,
    SAID,
    SCOOP,
    SPOKE,
    SUCH_AS,
    TALK,
    TITLED,
    WITHIN,
    WORK,
    W,
)

SPANISH = Phrases(
    told=(
        rf"{SAID}{NOT_AT},? (?:{ADDRESS}{{0,11}}?{DATIVE}|{WITHIN}{{0,11}}?(?:en|para)) {{X}}",
        r"(?:^|[.!?»”\",:] )(?:en directo |anoche |ayer |este \w+ |hoy )?(?:a|al|ante|en|desde) "
        r"{X}, (?!(?:\w{1,20} ){0,7}?(?:ganó|sido|trabaj|present))(?:[\w’'-]{1,25} "
        rf"){{1,7}}?{SPOKE}",
        r"(?:rompió (?:su|el) silencio|romper su silencio|rompe (?:su|el) silencio|se desahogó"
        r"|se confesó|se explayó|compareció|se despachó|se mojó|abrió su corazón) (?:\w{1,20} "
        r"){0,4}?(?:en|ante|con|para) {X}",
        r"(?:atendió|atiende|recibió|recibe|contestó|responde|respondió) (?:\w{1,15} ){0,2}?al? "
        r"{X}(?! (?:con|por) la)",
        r"(?:^|[.!?»”] )(?:en directo|en vivo|en exclusiva) (?:en|para|a|desde) {X}, ",
        rf"(?:^|[.!?»”\"] )(?:a|al|ante|en|con) {{X}},? [^.!?;:\n\ue000-\ue005]{{0,60}}?\b{SAID}",
        rf"\b(?:a|al) {{X}} (?:le |les )(?:ha |han )?{SAID}",
        rf"(?:en|durante|tras|por(?! las cámaras)|ante|a|una|con|mediante) {W}{{0,4}}?{TALK} {W}"
        rf"{{0,5}}?{TITLED}(?:con|a|al|en|para|de|del|ante) {{X}}(?! (?:de|y|en) (?:la calle|su "
        r"sede))",
        rf"(?:{SAID}|entrevistad[oa]|preguntad[oa]|invitad[oa]) {W}{{0,6}}?(?:en|al|por|del?) "
        rf"{W}{{0,3}}?{PROGRAMME} {W}{{0,4}}?{TITLED}(?:de|del|en) {{X}}",
        rf"en {W}{{0,3}}?{PROGRAMME} {W}{{0,4}}?{TITLED}(?:de|del|en) {{X}},? "
        rf"(?=[^.\n]{{0,50}}?\b{SAID})",
        rf"entrevista {W}{{0,4}}?(?:por|en) {{X}}",
        rf"(?:en|por|mediante) {W}{{0,2}}?(?:comunicado|carta|correo|mensaje|escrito) {W}"
        r"{0,4}?(?:a|al|para) {X}",
        rf"(?:concedió|concedida|concedido|dio|ofreció|brindó) {W}{{0,5}}?(?:a|al) {{X}}",
        r"(?:entrevistad[oa]s?|preguntad[oa]s?(?! (?:por|sobre) (?:la|las|el|los|una?) )"
        rf"|contactad[oa]s?|interrogad[oa]s?|abordad[oa]s?|interpelad[oa]s?) {W}{{0,3}}?(?:por|en"
        r"|de) {X}",
        rf"consultad{NO_PAPERS}[oa]s? {W}?por {{X}}",
        rf"(?:consult|entrevist|convers|habl|charl|contact|pregunt)(?:ó|aron|ado|aba) {W}"
        r"{0,3}?(?:con )?{X}(?=[,.])",
        r"(?:hablado|habló|hablaron|conversó|conversado|charló|hablar|conversaron|dialogó) "
        r"(?:\w{1,20} ){0,3}?con {X}",
        r"{X} (?:ha |se )?(?:comunicó con|puso en contacto con|intentó contactar|entrevistó a"
        r"|entrevistado a|habló con|hablado con|conversó con|contactó|preguntó a)",
        r"(?:carta|comunicado|mensaje|correo|escrito|nota|texto|declaración|respuesta|correo "
        r"electrónico|burofax) (?:\w{1,20} ){0,2}?(?:remitid|enviad|dirigid|facilitad|hech"
        r"|entregad)[oa] (?:\w{1,12} )?(?:a|al|por) {X}",
        rf"(?:invitad[oa]|colaborador invitado) (?:\w{{1,20}} ){{0,4}}?{TITLED}(?:de|del|en|a|al"
        r"|por) {X}",
        r"(?:al?|en|ante|desde|del?|tras) (?:l[oa]s? |el )?(?:micrófonos?|cámaras|plató|estudios"
        r"|antena|sintonía) (?:de|del) {X}",
        r"(?:pasó por|acudió a|intervino en|participó en|apareció en) (?:\w{1,20} "
        r"){0,4}?(?:de|del) {X}",
        r"preguntas (?:\w{1,15} )?(?:de|del) {X}",
        r"(?:entrevista|conversación|charla) que (?:[\w']{1,12} ){0,2}?(?:publica|publicó"
        r"|publicará|emite|emitió|emitirá|difunde|ofrece|recoge|concedió a|dio a) {X}",
        r"(?:hizo|hace|hicieron) llegar a {X}",
        r"(?:estuvo|fue|pasó) (?:\w{1,12} ){0,3}?(?:en|por) {X} y (?=(?:\w{1,12} "
        rf"){{0,2}}?{SAID})",
        r"(?:en|durante|tras) su (?:paso|visita|aparición|intervención|participación"
        r"|comparecencia|entrevista) (?:por|a|en|con|ante) {X}",
        r"(?:eligió|escogió|eligieron) {X} (?=para (?:romper|decir|explicar|contar|anunciar"
        r"|hablar|responder|defend))",
        r"se (?:emocionó|quebró|confesó|despidió|mostró|pronunció|refirió) (?:\w{1,15} "
        r"){0,3}?(?:en|ante) {X}",
        r"(?:envió|remitió|mandó) (?:una? )?(?:nota|comunicado|respuesta|carta|mensaje) a {X}",
        r"{X} (?:entrevista|entrevistó) a",
        r"(?:tomó|tomaba|tomar) la palabra (?:\w{1,12} ){0,2}?en {X}",
        r"(?:dio|da|dar) la cara (?:\w{1,12} ){0,2}?(?:en|ante) {X}",
        r"(?:por teléfono|telefónicamente|por videollamada) (?:con|a|para) {X}",
        r"(?:ha |han )?atendid[oa] a {X}",
    ),
    first_reported=(
        r"{X},? (?:\w{1,15} )?(?:que )?(?:fue|fueron|ha sido|había sido) (?:el|la|los|las"
        rf"|quien|quienes) (?:primer[oa]?s?|únic[oa]|que|(?:{BROKE}))",
        r"(?:fue|fueron) {X} (?:quien|quienes|el que|la que|el primer|la primer) "
        rf"(?:\w{{1,12}} ){{0,3}}?{BROKE}",
        rf"(?:quien|el que|los que) (?:\w{{1,12}} ){{0,2}}?{BROKE}{{G}} (?:fue|fueron) {{X}}",
        r"(?:el|la|los|las) primer[oa]?s? (?:\w{1,12} )?(?:en|que) {G}(?:fue|fueron|ha sido) {X}",
        rf"{{X}},? que (?:\w{{1,12}} )?{SCOOP}\b{OWN}",
        rf"{REVEALS}{NO_DATIVE} (?:{ADVERB}|\w{{1,20}} ){{0,3}}?{{X}}",
        r"(?:salió|salieron|salido|saltó|vino|salir|salía|sale) a la luz (?:\w{1,15} "
        r"){0,3}?(?:gracias a|por|a través de|en) {X}",
        rf"(?:adelantad|avanzad|revelad|desvelad|destapad|anticipad)[oa]s? {W}{{0,4}}?(?:por"
        r"|en) {X}",
        rf"(?!obtenid|vist|consultad|analizad|revisad|examinad|citad)(?:{DONE}|contad[oa]"
        rf"|anunciad[oa]|dad[oa](?: a conocer)?|desvelad[oa]) (?:\w{{1,12}} )?{FIRST} {W}"
        r"{0,3}?(?:por|en|a través de) {X}",
        rf"{FIRST} (?:{DONE}|contad[oa]|anunciad[oa]|dad[oa] a conocer) (?:\w{{1,12}} "
        r"){0,2}?(?:por|en) {X}",
        rf"{IN_SUBJECT},? (?:que )?{ADVERB}(?:ha |había |lo |la |ya ){{0,2}}?{REVEALS}\b{OWN}",
        rf"{{X}},? {W}{{0,3}}?{BROKE} {W}{{0,3}}?(?:en primicia|en exclusiva|antes que nadie"
        r"|por primera vez|primero)\b",
        rf"{BROKE} {W}{{0,2}}?{FIRST} {{X}}",
        rf"{FIRST} (?:lo |la |los )?{BROKE} {{X}}",
        rf"{BROKE} {{X}} {FIRST}",
        r"(?:dio|saltó|publicó|lanzó|soltó|firmó) (?:\w{1,12} ){0,2}?(?:antes que nadie|la "
        r"noticia|la primicia|la exclusiva) {X}",
        r"{X} (?:dio|tuvo|publicó|lanzó|consiguió) (?:\w{1,12} )?(?:la|una|en) (?:noticia"
        r"|primicia|exclusiva)",
        r"(?:noticia|exclusiva|primicia|historia) (?:la |lo )?(?:dio|publicó|sacó|destapó) "
        r"(?:\w{1,12} ){0,3}?{X}",
        r"(?:una|en|la) (?:primicia|exclusiva) (?:de|del) {X}",
        r"(?:primicia|exclusiva|scoop) (?:es|fue|era|corresponde|pertenece|la firma) (?:de |del "
        r"|a |al )?{X}",
        r"(?:noticia|información)(?:,| fue| había sido) publicada (?:originalmente"
        r"|inicialmente) (?:por|en) {X}",
    ),
    according_to=sharing(
        IN_SUBJECT,
        (
            rf"según (?:lo )?(?:{REPORT}|{SAID}|consta en|se lee en|publicó|ha) {W}"
            r"{0,4}?{X}",
            r"según {X}",
            rf"(?:^|[.!?»”] )para {{X}}, (?=(?:el|la|los|las|lo|no|un|una|este|esta) ){OWN}",
            rf"(?:según|para) (?:(?:el|la|los|las|un|una|unos|varios|sus?) )?{JOURNALIST} {W}"
            r"{0,3}?(?:de|del|en) {X}(?=,| ?\(|\W*$)",
            rf"{SUCH_AS}{{X}}(?=,? (?:\w{{1,20}} ){{0,4}}?{REPORT}\b)",
            rf"(?:según|citad[oa]s? por|de acuerdo con|(?:inform|report|public|recog|señal|apunt|difund)"
            rf"(?:an|en|aron"
            rf"|ieron)) {W}{{0,3}}?{SUCH_AS}{{X}}",
            rf"(?:encuesta|sondeo|barómetro|estudio|macroencuesta) {W}{{0,5}}?(?:para|de|del) "
            r"{X}",
            r"(?:es|era|fue|son) (?:el|la|los) (?:titular|portada|apertura|primera plana|gran "
            r"titular) (?:\w{1,12} ){0,4}?(?:de|del|en) {X}",
            r"(?:portada|primera plana|primera página|titulares) (?:de|del) {X}(?=,? ?[:(«“\"]|,)",
            rf"{IN_SUBJECT},? (?:\w{{1,12}} ){{0,3}}?(?:abre|abrió|abría|titula) (?:\w{{1,12}} "
            r"){0,4}?(?=[«“\"‘]|con )",
            r"\((?:(?<=[»”\"]\()|(?<=[»”\"] \()){X}(?:,[^()\n]{1,30})?\)(?= ?[,;:]| [a-záéíóúñ])",
            r"(?:información|noticia|exclusiva|primicia|datos?) (?:es|son|procede|proceden"
            r"|proviene|parte|partió) (?:de|del) {X}",
            rf"{JOURNALIST} {NAME}, (?:de|del) {{X}}, (?:ha |también )?(?:inform|report|public"
            r"|revel|adelant|escrib|cont|asegur)\w{1,6} (?=que|la|el|los|las|un)",
            r"confirm(?:ó|a|an|aron|ando|ado) (?:\w{1,15} ){0,2}?(?:información|informaciones"
            r"|noticia|exclusiva|versión) (?:\w{1,15} ){0,2}?(?:de|del|por|en) {X}",
            r"con (?:información|informaciones|datos|material|reportes|cables) (?:\w{1,15} "
            r"){0,2}?(?:de|del) {X}",
            r"(?:según|de acuerdo (?:con|a)|conforme a|a tenor de|citando(?: a)?|cita a?|con "
            rf"base en|basándose en|a partir de|haciéndose eco de|tras|como consecuencia de) {W}"
            rf"{{0,2}}?{WORK} {W}{{0,4}}?(?:de|del|en|por|a) {{X}}",
            r"(?:de acuerdo (?:con|a)|conforme a|citando(?: a)?|citand[oa]|que cita|cita a?"
            r"|citan a|con base en información de|en palabras de|a decir de|haciéndose eco de|se "
            r"hizo eco de|remitiéndose a|atribuyó a|atribuye a) {X}",
            r"(?:, |, tal (?:y )?como |como |” |\" |» |: |[—–-] ?|así lo |lo |eso |esto |todo "
            rf"|también |lo que ){ADVERB}(?:ha |había |han |habían )?{REPORT} {ADVERB}"
            r"(?:también )?{X}",
            rf"[,”\"»—–] ?(?:dijo|dijeron|dice|dicen|anunció) {ADVERB}{MEDIUM}{{X}}",
            r"(?:escribe|escriben|titula|recoge|recogen|informa|informan|publica|publican|reporta"
            r"|reportan) {X}",
            rf"{IN_SUBJECT},? (?:que )?(?:(?:citando|que cita|por su parte|en cambio|por el "
            rf"contrario|en su \w+)[^.;\n\ue000-\ue005]{{0,60}}, )?{ADVERB}(?:lo |la )?(?:ha "
            rf"|han |había |habían )?{REPORT}\b{OWN}",
            rf"citando (?:a )?{W}{{1,6}}?[^.;\n\ue000-\ue005]{{0,20}}, {MEDIUM}{{X}}",
            rf"{IN_SUBJECT},? (?:citando|que cita|que citó|citó a|tuvo acceso|ha tenido acceso"
            r"|accedió a|pudo|ha podido|en base a)",
            rf"(?:en|por|tras|a raíz de|ante|con|mediante) {W}{{0,3}}?{WORK} {W}{{0,5}}?(?:de"
            r"|del|en|por) {X}(?! (?:tras|sobre su despido))",
            rf"{WORK} {W}{{0,4}}?(?:de|del|en|por) {{X}},? (?=(?:\w{{1,20}} ){{0,3}}?(?:ha|han"
            r"|había|revel|muestr|mostr|publicad|señal|apunt|asegur|afirm|document|destap|desvel"
            r"|conclu|concluyó|sostien|sostuvo|calcul|sitú|detect|encontr|indic|da cuenta|dio "
            r"cuenta|cont|descubr|atribu|constat|expus|demuestr|dieron cuenta|describ|relat|narr"
            r"|explic|acus))",
            rf"{DONE} {W}{{0,4}}?por {{X}}",
            r"(?:publicad|difundid|divulgad|aparecid|recogid|filtrad|(?<!fue )(?<!sido )entregad"
            rf"|facilitad)[oa]s? {W}{{0,4}}?(?:en|a|al) {{X}}",
            rf"consultad[oa]s? {W}?por {{X}}",
            r"(?:tuv(?:o|ieron)|tenido|tiene|tienen|obtuvo|consiguió|logró) acceso (?:\w{1,15} "
            r"){0,2}?{X}",
            r"(?:que|cuya copia|cuyo contenido|cuyas páginas) (?:ha |han )?(?:obtuvo|obtenido"
            r"|publicó|publicado|difundió|difundido|emitió|emitido|mostró|mostrado|exhibió|vio"
            r"|visto|revisó|revisado|leyó|consultó|divulgó|grabó|analizó|analizado|reproduce"
            r"|reprodujo|adelantó|recoge|posee) (?:\w{1,12} )?{X}",
            r"(?:podido|pudo|pudieron) (?:consultar|leer|ver|revisar|saber|conocer|constatar"
            r"|comprobar|establecer|determinar|corroborar|verificar) {X}",
            r"(?:dio|da|daba|dieron|dan) cuenta (?:\w{1,12} ){0,2}?{X}",
            r"(?:se supo|se conoció|supimos|trascendió|trasciende) (?:\w{1,12} ){0,3}?(?:por|a "
            r"través de|gracias a) {X}",
            rf"gracias a {W}{{0,2}}?{WORK} {W}{{0,3}}?(?:de|del) {{X}}",
            r"[,”\"»—–] ?(?:dice|dicen) {X}",
            rf"{IN_SUBJECT},? (?:dice|dicen)\b{OWN}(?=,? que )(?!,? que (?:no|lamenta|se) )",
            rf"{MEDIUM}{{X}} (?:dijo|dijeron|anunció)\b{OWN}(?=,? (?:\w{{1,15}} ){{0,3}}?que "
            r")(?!,? que (?:no|lamenta|se) )",
            r"(?:en poder|en manos|en posesión) (?:de|del) {X}",
            r"(?:se lee|se puede leer|leemos|puede leerse|publicaba|aparece|apareció|aparecido) "
            r"(?:\w{1,12} ){0,2}?en {X}",
            r"(?:periodistas|reporteros|enviad[oa] especial|corresponsal) (?:de|del) {X}(?= "
            r"(?:\w{1,12} )?(?:comprob|constat|descubr|averigu|document|vieron|vio|contaron|revis"
            r"|analiz|hall))",
            r"(?:desmintió|desmiente|reaccionó al?|respondió al?|negó|niega|confirmó|confirma"
            rf"|rechazó|comentar|corroboró) {W}{{0,2}}?{WORK} (?:\w{{1,15}} )?(?:de|del|en"
            r"|por) {X}",
            rf"según {NAME}, (?:de|del|en) {{X}}",
            rf"{JOURNALIST}(?: especial)? (?:de|del|en) {{X}}(?: {NAME})?,? (?:escrib|report"
            r"|revel|public|inform)\w{1,5} (?!a |ante )",
            rf"{JOURNALIST} (?:\w{{1,12}} )?(?:de|del|en) {{X}}, (?:inform|report|public|revel"
            r"|escrib|relat)\w{1,5} (?!a |ante )",
            r"(?:escribe|escribió|escribía|firma|firmó|firmad[oa]) (?:[\w’'-]{1,20} "
            r"){0,4}?en {X}",
            rf"[,”»\"] ?(?:\w{{1,15}} ){{1,3}}?(?:un|una|otro|otra) {WORK} {W}{{0,3}}?(?:de|del"
            r"|en) {X}",
            r"en (?:su|el|la) (?:editorial|edición|portada|página|web|última|número|versión"
            r"|cuenta)(?: [\w-]{1,15}){0,4}, {X} (?=\w)",
            r"a l[oa]s? que (?:ha |había )?(?:accedió|accedido) {X}",
            rf"(?:objeto|protagonista|tema) de (?:una? )?{WORK} {W}{{0,2}}?(?:de|del|en) {{X}}",
            r"(?:después de que|tras|luego de que) {X} (?:inform|report|difund)\w{1,6}",
            r"(?:hace|hizo|hacen|hicieron) eco (?:de \w{1,10} )?{X}",
            rf"{IN_SUBJECT} (?:emitió|transmitió|emite|ha emitido) (?:\w{{1,15}} "
            r"){0,2}?(?:imágenes|vídeos?|videos?|audios?|grabación|grabaciones|documentos?)",
            r"(?:captad|filmad|grabad)[oa]s? (?:\w{1,12} ){0,2}?por (?:las cámaras de |una "
            r"cámara de |un equipo de |los reporteros de )?{X}",
            r"(?:columna|blog|podcast) (?:de [\w’'-]{1,20} (?:[\w’'-]{1,20} )?)?(?:de|del"
            r"|en) {X},? (?=(?:\w{1,12} ){0,2}?(?:inform|public|revel|escrib|cont|asegur"
            r"|señal))",
            r"en {X}, (?:escribe|recuerda|sostiene|habla)\b",
            rf"{IN_SUBJECT} ?: ?[«\"“„‘]",
            r"(?:cámaras|web|página|cuenta|redes) (?:de|del) {X} (?:ha |han )?(?:grab|film"
            r"|capt|mostr|colg|public|recog|difund)\w{1,6}",
            rf"(?:^|[.!?»”] ){REPORT} {{X}} que",
            r"(?:informó|informaron|publicó|recogió|alertó) {X}(?=\.|$)",
            rf"{IN_SUBJECT} (?:da|dan|daba) (?:la \w+ |el \w+ )?por ",
        ),
    ),
    agency=(
        r"con(?<!acuerdo con) (?:informaci(?:ón|ones)|datos|material|despachos|reportes"
        r"|aport(?:es|aciones)|textos|cables|notas|contenidos?|agencias?) (?:\w{1,15} "
        r"){0,2}?(?:de:? |del )?{X}(?=\W*$| ?[/|])",
        r"(?:^|[.!?(|/*—–-] ?)con (?:informaci(?:ón|ones)|datos|material|despachos|reportes"
        r"|aport(?:es|aciones)|cables|notas|contenidos?) (?:\w{1,15} ){0,2}?(?:de|del) {X}(?!,? "
        r"(?:el|la|los|las|se|un|una|este|es)\b)",
        r"(?:^|[(.*] ?)(?:tomad|extraíd|adaptad|traducid|reproducid|recogid)[oa] de:? {X}(?=\W*$"
        r"|[,;)])",
        r"(?:^|[(\[*]) ?(?:fuentes?|texto|vía|agencia|redacción|cable) {X}(?=\W*$|[,;)\]])",
        r"(?:este|esta|el presente) (?:artículo|texto|nota|información|reportaje|noticia"
        r"|contenido|crónica|despacho) (?:\w{1,15} ){0,4}?(?:despacho|cable|teletipo|publicad[oa]"
        r"|producid[oa]|escrit[oa]|generad[oa]|proporcionad[oa]|traducid[oa]|elaborad[oa]"
        r"|adaptad[oa]) (?:\w{1,15} ){0,3}?(?:de|del|por|con|en|para) {X}",
        r"\((?:reporte|reportaje|información|texto|editad[oa]|escrito|con información) "
        r"[^()\n\ue000-\ue005]{0,60}?(?:para|de|por) {X}(?=[^()\n]{0,30}\))",
        r"(?:\(|^)con (?:\w{1,15} ){1,3}?(?:de|del) {X}(?=\)|\W*$)",
        r"(?:incluye|contiene|utiliza|se utilizó|se usó|recoge|emplea) (?:\w{1,12} "
        r"){0,2}?(?:información|material|datos|despachos|reportes|textos) (?:de|del) {X}(?=\W*$"
        r"|[.)])",
        r"(?:fuentes?|texto|vía|agencias?): ?{X}",
        r"(?:\(|^)con {X}(?=\)|\s*$|\.\s*$)",
        r"{X} (?:contribuyó|contribuyeron|colaboró|colaboraron|aportó|aportaron)(?: "
        r"información)?(?: a| en| con| para)? (?:est[ea] (?:artículo|información|reportaje|nota"
        r"|texto|noticia|pieza|crónica))",
        r"(?:artículo|texto|nota|información|reportaje|noticia|crónica) (?:\w{1,12} "
        r"){0,2}?(?:elaborad[oa]|redactad[oa]|realizad[oa]) (?:\w{1,12} ){0,2}?(?:con|a partir "
        r"de) (?:\w{1,20} ){0,3}?(?:de|del) {X}",
        r"^(?:informaci[óo]n|noticia|nota|créditos?|redacción|texto y fotos?|fotos? y texto)(?: "
        r"de| del| con)?:? {X}(?=\W*$)",
        r"(?:^|[(.*] ?)(?:agencias?|noticia|nota|publicad[oa]|cortesía|republicad[oa])(?: \(| "
        r"de | del | por | tomada de | publicada por |: ?){X}(?=\W*$)",
        r"(?<=\. )agencia {X}(?=\W*$)",
        r"(?<=\w )\({WIRE}\)\.(?=\s*$)",
        r"(?<![^(]){X},? (?:y|con) (?:la )?redacción(?: de [^.\n]{1,25})?(?=\W*$)",
    ),
    republished=(
        r"(?<!noticia fue )(?<!noticia, )(?<!información fue )(?<!información, )(?:publicad[oa]"
        r"|apareció|se publicó) (?:originalmente|inicialmente|por primera vez) (?:en|por) {X}",
        r"(?:originalmente|inicialmente) (?:publicad[oa]|apareció) (?:en|por) {X}",
        r"(?:reproducid[oa]|republicad[oa]) (?:\w{1,12} )?(?:con permiso|con autorización|por "
        r"cortesía) (?:de|del) {X}",
    ),
    hyperlink=(
        r"(?:(?:leer|lea|lee) (?:más|la nota completa|el artículo completo|la noticia completa)"
        r"|seguir leyendo|continuar leyendo) ?(?:en|:) {X}",
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
