"""Portuguese crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import sharing
from pipelines.text.phrases.portuguese_words import (
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
    NOT_AT,
    NOUN,
    OF,
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
    TO,
    WITHIN,
    WORK,
    W,
)

PORTUGUESE = Phrases(
    told=(
        rf"{SAID}{NOT_AT},? (?:{ADDRESS}{{0,11}}?{DATIVE}|{WITHIN}{{0,11}}?(?:em|para|no|na|nos"
        r"|nas|num|numa)) {X}",
        r"(?:^|[.!?»”\",:] )(?:ao vivo |em direto |ontem |hoje |nesta \w+ )?(?:a|à|ao|na|no"
        r"|perante) {X}, (?!(?:\w{1,20} ){0,7}?(?:ganhou|sido|trabalh"
        rf"|apresent))(?:[\w’'-]{{1,25}} ){{1,7}}?(?:{SPOKE}|{SAID})",
        r"(?:quebrou o silêncio|rompeu o silêncio|quebra o silêncio|desabafou|abriu o jogo|abriu "
        r"o coração|veio a público|reagiu) (?:\w{1,20} ){0,4}?(?:à|ao|na|no|com) {X}",
        r"(?:atendeu|recebeu|respondeu|responde) (?:\w{1,15} ){0,2}?(?:à|ao) {X}(?! (?:com|por) )",
        r"(?:^|[.!?»”] )(?:ao vivo|em direto) (?:na|no|à|ao|para a|para o) {X}, ",
        r"(?:^|[.!?»”] )[^.,;:\n\ue000-\ue005]{2,60} (?:à|ao) {X} ?: ?[«“\"‘]",
        rf"(?:^|[.!?»”\"] ){TO} {{X}},? [^.!?;:\n\ue000-\ue005]{{0,60}}?\b{SAID}",
        rf"(?:em|durante|após|por|numa|uma|com|na|no|pelo|nos|aos|às|mediante|de|à) {W}"
        rf"{{0,4}}?{TALK} {W}{{0,5}}?{TITLED}(?:a|à|ao|com|para|da|do|de|na|no|em) {{X}}",
        rf"(?:{SAID}|entrevistad[oa]|questionad[oa]|convidad[oa]),? {W}{{0,6}}?(?:em|no|na|do|ao"
        rf"|à|num) {W}{{0,3}}?{PROGRAMME} {W}{{0,4}}?{TITLED}(?:da|do|de|na|no) {{X}}",
        rf"(?:no|na|num|em) {W}{{0,3}}?{PROGRAMME} {W}{{0,4}}?{TITLED}(?:da|do|de|na|no) "
        rf"{{X}},? (?=[^.\n]{{0,50}}?\b{SAID})",
        rf"entrevista {W}{{0,4}}?(?:por|pela|pelo|em|na|no) {{X}}",
        rf"(?:em|por|numa?|mediante) {W}{{0,2}}?(?:comunicado|carta|e-mail|email|mensagem|nota"
        rf"|texto) {W}{{0,4}}?(?:a|à|ao|para) {{X}}",
        rf"(?:concedeu|concedida|concedido|deu|ofereceu) {W}{{0,5}}?(?:a|à|ao) {{X}}",
        r"(?:entrevistad[oa]s?|questionad[oa]s?(?! (?:sobre|pela|pelo) (?:a |o |as |os "
        r")?(?:reportagem|notícia|informaç|matéria))|contactad[oa]s?|contatad[oa]s?"
        r"|procurad[oa]s?|ouvid[oa]s?|interrogad[oa]s?|perguntad[oa]s?|abordad[oa]s?"
        rf"|inquirid[oa]s?) {W}{{0,3}}?(?:por|pela|pelo|na|no|em) {{X}}",
        r"(?:especialistas?|fontes?|economistas?|analistas?|advogad[oa]s?|moradores|testemunhas?"
        r"|juristas?|peritos?|médic[oa]s) (?:\w{1,15} )?consultad[oa]s? (?:por|pela|pelo) {X}",
        r"^consultad[oa]s? (?:por|pela|pelo) {X}",
        rf"(?:falou|falado|conversou|conversado|falaram|conversaram|falar|dialogou|falava) {W}"
        r"{0,3}?(?:com|à|ao) {X}",
        r"{X} (?:procurou|entrou em conta(?:c?)to com|tentou conta|questionou|entrevistou"
        r"|falou com|conversou com|contactou|contatou|perguntou a|ouviu)\b",
        r"(?:carta|comunicado|mensagem|e-mail|nota|texto|declaração|resposta|posicionamento) "
        r"(?:\w{1,20} ){0,2}?(?:remetid|enviad|dirigid|feit|entregue|encaminhad)[oa]? "
        r"(?:\w{1,12} )?(?:a|à|ao|para) {X}",
        r"(?:convidad[oa]) (?:\w{1,20} ){0,4}?(?:da|do|de|na|no|em|à|ao|pela|pelo) {X}",
        r"(?:aos?|às|nos?|nas?|d[oa]s|em|perante|diante d[aeo]s?) (?:[oa]s )?(?:microfones?"
        r"|câmeras|câmaras|estúdios?|antena|ondas) (?:de|da|do) {X}",
        r"(?:passou por|foi a|participou|interveio em|esteve no?a?) (?:[\w«»“”\"‘’]{1,20},? "
        r"){0,4}?(?:de|da|do) {X}",
        r"perguntas (?:\w{1,15} )?(?:de|da|do) {X}",
        r"(?:respond|retorn)\w{1,5} (?:\w{1,12} ){0,3}?(?:contac?tos?|perguntas|questões"
        r"|pedidos?|ligações) (?:\w{1,15} ){0,2}?(?:de|da|do) {X}",
        r"(?:entrevista|conversa) que (?:[\w']{1,12} ){0,2}?{X} (?:publica|publicou"
        r"|transmite|transmitiu|exibe|exibiu)",
        r"(?:esteve|foi|passou) (?:\w{1,12} ){0,3}?(?:no|na|pelo|pela) {X} e "
        rf"(?=(?:\w{{1,12}} ){{0,2}}?{SAID})",
        r"(?:relatos?|depoimentos?) (?:\w{1,15} ){0,3}?(?:à|ao) {X}",
        r"(?:enviou|encaminhou|mandou|remeteu) (?:uma? )?(?:nota|resposta|comunicado|mensagem) "
        r"(?:à|ao) {X}",
        r"(?:em|durante|após|na|no) (?:a |o )?(?:sua |seu )?(?:passagem|visita|participação"
        r"|ida) (?:pel[oa]|ao|à|no|na) {X}",
        r"escolheu {X} (?=para (?:romper|dizer|explicar|contar|anunciar|falar|responder"
        r"|defend))",
        r"{X} (?:entrevista|entrevistou) (?:[oa]s?|um|uma) ",
        r"(?:tomou|tomar) a palavra (?:\w{1,12} ){0,2}?(?:no|na) {X}",
        r"(?:por telefone|por videochamada) (?:ao|à|com o|com a|para) ?{X}",
    ),
    first_reported=(
        r"{X},? (?:\w{1,15} )?(?:que )?(?:foi|foram|tinha sido|fora) (?:o|a|os|as|quem) "
        rf"(?:primeir[oa]s?|únic[oa]|que|(?:{BROKE}))",
        rf"foi {{X}} (?:quem|que|o primeiro|a primeira) (?:\w{{1,12}} ){{0,3}}?{BROKE}",
        rf"(?:quem|o que|os que) (?:\w{{1,12}} ){{0,2}}?{BROKE}{{G}} (?:foi|foram) {{X}}",
        r"(?:o|a|os|as) primeir[oa]s? (?:\w{1,12} )?(?:a|que) {G}(?:foi|foram) {X}",
        rf"{{X}},? que (?:\w{{1,12}} )?{SCOOP}\b{OWN}",
        rf"{REVEALS}{NO_DATIVE} (?:{ADVERB}|\w{{1,20}} ){{0,2}}?{{X}}",
        rf"(?:adiantad|avançad|revelad|desvendad|antecipad|escancarad|trazid)[oa]s? {W}"
        rf"{{0,6}}?{OF} {{X}}",
        r"(?:veio|vieram|vir|vindo|saiu|trouxe|trazid[oa]) (?:à tona|a público|a lume|à luz) "
        r"(?:\w{1,15} ){0,3}?(?:graças ao?|por meio d[oae]|através d[oae]|pel[oa]|n[oa]) {X}",
        rf"(?!obtid|vist|consultad|analisad|revist|examinad|citad)(?:{DONE}|contad[oa]"
        rf"|anunciad[oa]|dad[oa]|trazid[oa] à tona) (?:\w{{1,12}} )?{FIRST} {W}{{0,3}}?{OF} {{X}}",
        rf"{FIRST} (?:{DONE}|contad[oa]|anunciad[oa]) (?:\w{{1,12}} ){{0,2}}?{OF} {{X}}",
        rf"{IN_SUBJECT},? (?:que )?{ADVERB}(?:já |tinha |havia |o |a ){{0,2}}?{REVEALS}\b{OWN}",
        rf"{{X}},? {W}{{0,3}}?{BROKE} {W}{{0,3}}?(?:em primeira mão|em exclusivo|com "
        r"exclusividade|antes de todos|primeiro)\b",
        r"{X} (?:\w{1,20} )?em primeira mão",
        rf"{BROKE} {W}{{0,2}}?{FIRST} {{X}}",
        rf"{FIRST} (?:o |a )?{BROKE} {{X}}",
        rf"{BROKE} {{X}} {FIRST}",
        r"primeir[oa] {X}(?= (?:a|que) )",
        r"{X} (?:deu|teve|publicou|conseguiu) (?:\w{1,12} )?(?:a notícia|o furo|o exclusivo|em "
        r"exclusivo)",
        r"(?:notícia|exclusivo|furo|história) (?:foi dad[oa] |dad[oa] |publicad[oa] )(?:\w{1,12} "
        r"){0,3}?(?:por|pela|pelo) {X}",
        r"(?:um|em|o|uma|do) (?:furo|exclusivo|exclusiva|furo de reportagem) (?:de|da|do) {X}",
        r"(?:após|depois de|antes de|até) (?:o |a )?{X} (?:revelar|desvendar|trazer)",
        r"tornad[oa]s? públic[oa]s? (?:\w{1,12} ){0,2}?pel[oa] {X}",
        r"(?:furo|exclusivo) (?:é|foi|era) (?:de|da|do) {X}",
        r"(?:notícia|informação)(?:,| foi| havia sido) (?:publicada|divulgada) (?:originalmente"
        r"|inicialmente) (?:por|pel[oa]|n[oa]) {X}",
    ),
    according_to=sharing(
        IN_SUBJECT,
        (
            rf"(?:segundo|conforme|consoante) (?:o que )?(?:{REPORT}|{SAID}|consta em|se lê "
            rf"em) {W}{{0,4}}?{{X}}",
            r"(?:segundo|conforme|consoante) {X}",
            rf"(?:^|[.!?»”] )para {{X}}, (?=(?:o|a|os|as|não|um|uma|este|esta|esse|essa) ){OWN}",
            rf"(?:segundo|conforme|para) (?:(?:o|a|os|as|um|uma|seus?) )?(?:{JOURNALIST}|coluna"
            rf"|blog) {W}{{0,4}}?{OF} {{X}}(?=,| ?\(|\W*$)",
            rf"{SUCH_AS}{{X}}(?=,? (?:\w{{1,20}} ){{0,4}}?{REPORT}\b)",
            r"(?:segundo|citad[oa]s? por|de acordo com|(?:inform|notici|report|public|divulg|relat|apont)"
            rf"(?:am|aram)) {W}{{0,3}}?{SUCH_AS}{{X}}",
            rf"(?:pesquisa|sondagem|barómetro|estudo|enquete) {W}{{0,5}}?(?:para|da|do|de"
            r"|pel[oa]) {X}",
            r"(?:é|era|foi|são) (?:o|a|as) (?:título|manchete|manchetes|capa|abertura) "
            r"(?:\w{1,12} ){0,4}?(?:de|da|do|na|no) {X}",
            r"(?:capa|manchete|manchetes|primeira página|título) (?:de|da|do) {X}(?=,? ?[:(«“\"]"
            r"|,)",
            rf"{IN_SUBJECT},? (?:\w{{1,12}} ){{0,3}}?(?:abre|abriu|titula|estampa|traz) "
            r"(?:\w{1,12} ){0,4}?(?=[«“\"‘])",
            r"\((?:(?<=[»”\"]\()|(?<=[»”\"] \()){X}(?:,[^()\n]{1,30})?\)(?= ?[,;:]| [a-zà-ú])",
            r"(?:informaç(?:ão|ões)|notícias?|apuração|dados?|furo) (?:é|são|foi|foram|vem|vêm"
            r"|partiu) (?:de|da|do|das|dos) {X}",
            rf"{JOURNALIST} {NAME}, (?:de|da|do) {{X}}, (?:já |também )?(?:inform|notici|public"
            r"|revel|adiant|escrev|cont|apur|antecip|diz)\w{0,6} (?=que|a|o|os|as|um)",
            r"confirm(?:ou|a|am|aram|ando|ado) (?:\w{1,15} ){0,2}?(?:informação|informações"
            r"|notícia|versão|reportagem) (?:\w{1,15} ){0,2}?(?:de|da|do|pel[oa]|n[oa]) {X}",
            r"(?:apurou|informou|noticiou|descobriu|mostrou|constatou) (?:a reportagem|a equipe|a coluna|o blog"
            r"|a redação) (?:de|da|do) {X}",
            r"com (?:informaç(?:ões|ão)|dados|material) (?:\w{1,15} ){0,2}?(?:de|da|do|das|dos) "
            r"{X}",
            r"(?:segundo|conforme|de acordo com|consoante|a crer em|citando(?: a)?|cita|com "
            rf"base em|baseando-se em|a partir de|ecoando|após|com base na|com base no) {W}"
            rf"{{0,2}}?{WORK} {W}{{0,4}}?{OF} {{X}}",
            r"(?:de acordo com|citando(?: a| o)?|que cita|cita|citam|nas palavras de|no dizer de"
            r"|ecoando|atribuiu a|atribui a|remetendo para|a acreditar em) {X}",
            r"(?:, |, tal como |como |” |\" |» |: |[—–-] ?|assim o |isso |tudo |também |o que "
            rf"|a informação |o caso ){ADVERB}(?:tinha |havia |tinham )?{REPORT} {ADVERB}"
            r"(?:também )?{X}",
            rf"[,”\"»—–] ?(?:disse|disseram|diz|dizem|anunciou) {ADVERB}(?=(?:o|a|os|as) {NOUN}"
            r" ){X}",
            r"[,—–-] ?(?:diz|dizem) {X}(?=\W*$)",
            r"(?:escreve|escrevem|noticia|noticiam|informa|informam|relata|relatam|publica"
            r"|publicam|avança|avançam|apurou) {X}",
            rf"{IN_SUBJECT},? (?:que )?(?:(?:citando|que cita|por sua vez|por seu lado|em "
            rf"contrapartida|em sua \w+|na sua \w+)[^.;\n\ue000-\ue005]{{0,60}}, )?{ADVERB}(?:o "
            rf"|a )?(?:tinha |havia |tinham )?{REPORT}\b{OWN}",
            rf"citando {W}{{1,6}}?[^.;\n\ue000-\ue005]{{0,20}}, (?=(?:o|a) {NOUN} ){{X}}",
            rf"{IN_SUBJECT},? (?:citando|que cita|que citou|citou|teve acesso|pôde|conseguiu "
            r"apurar|com base em)",
            rf"(?:em|na|no|numa|num|por|após|perante|com|pela|pelo|mediante) {W}{{0,3}}?{WORK} "
            rf"{W}{{0,5}}?{OF} {{X}}(?! sobre sua demissão)",
            rf"{WORK} {W}{{0,4}}?{OF} {{X}},? (?=(?:\w{{1,20}} ){{0,3}}?(?:revel|mostr"
            r"|publicad|assinal|apont|assegur|afirm|document|desvend|conclu|sustent|calcul"
            r"|detect|encontr|indic|deu conta|dá conta|cont|descobr|constat|expôs|expõe|diz"
            r"|disse|identific|denunci))",
            rf"{DONE} {W}{{0,4}}?(?:por|pela|pelo) {{X}}",
            r"(?:publicad|divulgad|difundid|veiculad|vazad|(?<!foi )(?<!sido )entregue"
            rf"|noticiad)[oa]?s? {W}{{0,4}}?(?:em|na|no|à|ao) {{X}}",
            r"(?:teve|tiveram|tido|tem|têm|obteve|conseguiu) acesso (?:\w{1,15} ){0,2}?{X}",
            r"(?:que|cuja cópia|cujo conteúdo) (?:obteve|publicou|publicaram|divulgou|emitiu"
            r"|mostrou|exibiu|viu|analisou|leu|consultou|gravou|reproduz|reproduziu|recebeu"
            r"|possui|examinou|revelou) (?:\w{1,12} )?{X}",
            r"(?:pôde|puderam|conseguiu|conseguiram) (?:consultar|ler|ver|analisar|saber|conhecer"
            r"|constatar|apurar|verificar) {X}",
            r"(?:deu|dá|dava|deram|dão) conta (?:\w{1,12} ){0,2}?{X}",
            r"(?:soube-se|sabe-se|soubemos|veio a público|tornou-se público) (?:\w{1,12} "
            r"){0,3}?(?:por|pela|pelo|através d[aeo]|graças a|por meio d[aeo]) {X}",
            rf"graças a {W}{{0,2}}?{WORK} {W}{{0,3}}?(?:da|do|de) {{X}}",
            r"[,”\"»—–] ?(?:diz|dizem) {X}",
            rf"{IN_SUBJECT},? (?:diz|dizem)\b{OWN}(?=,? que )(?!,? que (?:não|lamenta|se|vai"
            r"|irá) )",
            rf"{MEDIUM}{{X}} (?:disse|disseram|anunciou)\b{OWN}(?=,? (?:\w{{1,15}} "
            r"){0,3}?que )(?!,? que (?:não|lamenta|se|vai|irá) )",
            r"(?:em poder|nas mãos|na posse|em posse) (?:de|da|do) {X}",
            r"(?:lê-se|pode ler-se|pode-se ler|publicava|aparece|apareceu) (?:\w{1,12} "
            r"){0,2}?(?:em|na|no) {X}",
            r"(?:jornalistas|repórteres|enviad[oa] especial|correspondente|equipe|equipa"
            r"|reportagem) (?:de|da|do) {X}(?= (?:\w{1,12} )?(?:comprov|constat|descobr|averigu"
            r"|document|viram|viu|contaram|analis|encontr|apur|verific|flagr))",
            r"(?:desmentiu|desmente|reagiu à|reagiu ao|respondeu à|negou|nega|confirmou|confirma"
            rf"|rejeitou|comentar|corroborou|contestou) {W}{{0,2}}?{WORK} (?:\w{{1,15}} )?(?:de"
            r"|da|do|em|na|no) {X}",
            rf"(?:segundo|conforme) {NAME}, (?:de|da|do) {{X}}",
            rf"{JOURNALIST} (?:de|da|do|n[oa]) {{X}}(?: {NAME})?,? (?:escrev|report|revel|public"
            r"|notici|apur)\w{1,5} (?!a |ao |à )",
            rf"{JOURNALIST} (?:\w{{1,12}} )?(?:de|da|do|n[oa]) {{X}}, (?:inform|notici|public"
            r"|revel|escrev|relat)\w{1,5} (?!a |ao |à )",
            r"(?:escreve|escreveu|escrevia|assina|assinou|assinad[oa]) (?:[\w’'-]{1,20} "
            r"){0,4}?(?:no|na|em) {X}",
            rf"[,”»\"] ?(?:\w{{1,15}} ){{1,3}}?(?:um|uma|outro|outra) {WORK} {W}{{0,3}}?{OF} "
            r"{X}",
            r"(?:em|no|na) (?:seu |sua )?(?:editorial|edição|capa|página|site|versão|conta)(?: "
            r"[\w-]{1,15}){0,4}, {X} (?=\w)",
            rf"(?:tema|alvo|objeto|assunto) de (?:uma? )?{WORK} (?:\w{{1,15}} ){{0,2}}?{OF} {{X}}",
            r"(?:após|depois de) (?:o |a )?{X} (?:noticiar|divulgar|publicar|mostrar|denunciar"
            r"|informar)",
            rf"{IN_SUBJECT} (?:exibiu|transmitiu|emitiu|exibe) (?:\w{{1,15}} ){{0,2}}?(?:imagens"
            r"|vídeos?|áudios?|gravação|gravações|documentos?)",
            r"(?:coluna|blog|podcast) (?:d[aeo] [\w’'-]{1,20} (?:[\w’'-]{1,20} )?)?(?:da|do"
            r"|no|na) {X},? (?=(?:\w{1,12} ){0,2}?(?:inform|public|revel|escrev|cont|afirm"
            r"|notici|apur))",
            r"(?:no|na) {X}, (?:escreve|conta|lembra|sustenta|fala)\b",
            rf"{IN_SUBJECT} ?: ?[«\"“„‘]",
            r"(?:câmeras|câmaras|site|página|conta|redes) (?:de|da|do) {X} (?:grav|film|capt"
            r"|mostr|public|flagr|divulg|regist)\w{1,6}",
            r"(?:captad|filmad|gravad|registrad|flagrad)[oa]s? (?:\w{1,12} ){0,2}?(?:pelas "
            r"câmeras|pelas câmaras|por um cinegrafista|por uma equipe|pela equipe) (?:de|da"
            r"|do) {X}",
            rf"{IN_SUBJECT} (?:dá|dão|dava) (?:a \w+ |o \w+ )?(?:por|como) ",
        ),
    ),
    agency=(
        r"com(?<!acordo com) (?:informaç(?:ões|ão)|dados|material|despachos|textos|notas|conteúdos?"
        r"|agências?) (?:\w{1,15} ){0,2}?(?:(?:de|da|do|das|dos) )?{X}(?=\W*$| ?[/|])",
        r"(?:^|[.!?(|/*—–-] ?)com (?:informaç(?:ões|ão)|dados|material|despachos|notas"
        r"|conteúdos?) (?:\w{1,15} ){0,2}?(?:de|da|do|das|dos) {X}(?!,? (?:o|a|os|as|se|um|uma"
        r"|este|é)\b)",
        r"(?:^|[(.*] ?)(?:retirad|extraíd|adaptad|traduzid|reproduzid)[oa] d[eao]:? {X}(?=\W*$"
        r"|[,;)])",
        r"(?:^|[(\[*]) ?(?:fontes?|texto|via|agência|redação|despacho)(?: da)? {X}(?=\W*$|[,;)\]]"
        r"| (?:edit|adapt|traduz))",
        r"(?:este|esta|o presente|a presente) (?:artigo|texto|nota|reportagem|notícia|conteúdo"
        r"|matéria|despacho) (?:\w{1,15} ){0,4}?(?:despacho|publicad[oa]|produzid[oa]|escrit[oa]"
        r"|gerad[oa]|fornecid[oa]|traduzid[oa]|elaborad[oa]|adaptad[oa]|distribuíd[oa]) "
        r"(?:\w{1,15} ){0,3}?(?:de|da|do|pel[oa]|por|com|n[oa]|para) {X}",
        r"\((?:reportagem|informaç(?:ão|ões)|texto|edição|editad[oa]|escrito|com informações) "
        r"[^()\n\ue000-\ue005]{0,60}?(?:para a?o?|d[eao]|pel[oa]) {X}(?=[^()\n]{0,30}\))",
        r"(?:\(|^)com (?:\w{1,15} ){1,3}?(?:de|da|do|das|dos) {X}(?=\)|\W*$)",
        r"(?:inclui|contém|contêm|utiliza|utilizou|usa) (?:\w{1,12} ){0,2}?(?:informações"
        r"|material|dados|despachos|textos) (?:de|da|do|das) {X}(?=\W*$|[.)])",
        r"(?:fontes?|texto|via|agências?): ?{X}",
        r"(?:\(|^)com {X}(?=\)|\s*$|\.\s*$)",
        r"{X} (?:contribuiu|contribuíram|colaborou|colaboraram) (?:para |com |em |n)?est[ea] "
        r"(?:artigo|reportagem|matéria|notícia|texto)",
        r"(?:artigo|texto|nota|reportagem|matéria|notícia) (?:\w{1,12} ){0,2}?(?:elaborad[oa]"
        r"|redigid[oa]|produzid[oa]|feit[oa]) (?:\w{1,12} ){0,2}?(?:com|a partir de) (?:\w{1,20} "
        r"){0,3}?(?:de|da|do) {X}",
        r"^\W*(?:redação|créditos?|notícia|informações|texto e fotos?|com)(?: de| da| do| "
        r"com)?:? {X}(?=\W*$)",
        r"[*(] ?com {X}(?=\W*$)",
        r"(?:^|[(.*] ?)(?:agências?|reprodução|cortesia|republicad[oa]|texto publicado"
        r"|texto)(?: d[aeo]s? | por | pel[oa] |: ?){X}(?=\W*$)",
        r"(?<![^(]){X},? (?:e|com) (?:a )?redação(?: d[aeo] [^.\n]{1,25})?(?=\W*$)",
        r"(?<=\w )\({WIRE}\)\.(?=\s*$)",
    ),
    republished=(
        r"(?<!notícia foi )(?<!notícia, )(?<!informação foi )(?<!informação, )(?:publicad[oa]"
        r"|divulgad[oa]) (?:originalmente|inicialmente) (?:em|na|no|por|pela|pelo) {X}",
        r"(?:originalmente|inicialmente) publicad[oa] (?:em|na|no|por|pela|pelo) {X}",
        r"(?:reproduzid[oa]|republicad[oa]) (?:\w{1,12} )?(?:com permissão|com autorização|por "
        r"cortesia) (?:de|da|do) {X}",
    ),
    hyperlink=(
        r"(?:(?:leia|ler) (?:mais|a matéria completa|o artigo completo)|continue lendo|continuar "
        r"a ler) ?(?:em|na|no|:) {X}",
    ),
    media=(
        r"(?:jorn(?:al|ais)|diários?|agências?(?: de notícias)?|emissoras?|canal|canais"
        r"|redes?(?: de televisão)?"
        r"|revistas?|portal|portais|sites?|rádio|televisão|tv|semanários?|tabloides?|veículos?|imprensa"
        r"|matutino"
        r"|vespertino|estação|cadeia|publicação|telejornal)(?: (?:alem|espanh|franc|brit|american|norte"
        r"|estaduni|argent"
        r"|chil|neerl|holand|polac|polon|russ|ucran|itali|portug|brasil|turc|chin|japon|core|mexic|local"
        r"|region|digital"
        r"|públic|privad|estatal|econômic|económic|esportiv|desportiv|nacional)[\w-]{0,14})?"
        r"|alemão|alemã|espanhol|espanhola|francês|francesa|britânic[oa]|americano|americana"
        r"|norte-american[oa]|argentin[oa]"
        r"|chilen[oa]|neerlandês|holandês|italian[oa]|portuguesa?|português|brasileir[oa]|turc[oa]|polonês"
        r"|polac[oa]|russ[oa]"
        r"|ucranian[oa]"
    ),
    articles=r"o|a|os|as|ao|à|do|da|dos|das|de|no|na|pelo|pela|um|uma",
    joints=r"e|&|ou|com|para",
    not_after=r" (?:demit|demiss|acionist|diretor)\w*|[-/]\w",
    weak_after=r"que|em|nesta|neste|e|na|no",
)
