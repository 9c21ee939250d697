"""Portuguese crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import any_of, sharing, subject

# Endings of verbs in -ar and in -er, -ir: present, preterite, imperfect, participle, gerund.
_ENDINGS = {
    "%": "(?:am?|ou|aram|avam?|ado|ando)",
    "+": "(?:em?|eu|iu|eram|iram|iam?|ido|indo|endo)",
    "=": "(?:ou|aram|avam?|ado)",  # the past alone
}
# What persons do in front of a medium.
_SAID = any_of(
    "disse disseram diz dizem dito dizendo dizia declar% assegur% afirm% explic% coment% cont[oa] contou"
    " contaram contam contado contava confirm% assinal% indic% relat% reconhec+ admit+ admitiu lament%"
    " denunci% respond+ contest% confess% confidenci% confi[oa] confiou sustent% precis% apont% real[cç]%"
    " frisou frisa insist+ insistiu advert+ advertiu avis% critic% record% lembr% detalh% acrescent% adiant%"
    " revel% anunci% esclarec+ avali% opin% argument% ressalt% destac% narr% descrev+ descreveu express%"
    " expôs expõe reiter% justific% neg[oa] negou negaram desment+ desmentiu queix% promet+ prometeu inform%"
    " pediu pede exigiu reclam% falou falaram falado fala conversou desabafou desabafa previu prevê garant+"
    " garantiu garante garantem transmit+ transmitiu salient% sublinh% resum+ resumiu brinc% complet%"
    " conclu[ií]~ concluiu atir% remat% ironiz% exclam% vincou defend+ defendeu refer+"
    " referiu alert% ponder% pontu% enfatiz% desvaloriz% evoc% retific% ratific% consider%",
    _ENDINGS,
)
# What media do with news, and nobody else says so of itself.
_REPORT = any_of(
    "inform% notici% report% public% divulg% avanç% adiant% relat% escreve escrevem escreveu escreveram"
    " escrito cont[oa] contou contam conta apur% apont% indic% assinal% sustent% afirm% assegur% precis%"
    " record% lembr% record% sublinh% destac% ressalt% intitul% titul% calcul% estim% registr% registou regista"
    " transmit+ transmitiu emit+ emitiu constat% comprov% cit% mostr% revel% descobr+ descobriu antecip%"
    " soube document% acrescent% detalh% confirm% reproduz~ narr% descrev+ descreveu advert+ advertiu"
    " alert% analis% encontr% obteve obtém averigu% verific% denunci% coment% investig% resum+ enumer%"
    " refer+ referiu"
    " salient% veicul% exib+ exibiu deu_conta dá_conta dão_conta trouxe ouviu teve_acesso desvend% atest%"
    " garante garantiu dedic% repercut+ repercutiu noticiário quantific% cifr%",
    _ENDINGS,
)
_BROKE = any_of(
    "adiant% avanç% revel% desvend% descobr+ descobriu antecip% trouxe_à_tona trouxe_a_público public%"
    " inform% notici% report% divulg% deu_a_notícia deu_o_furo deu_conta denunci% cont[oa] contou contar"
    " informar publicar revelar noticiar divulgar reportar dar anunciar mostrar mostrou difund+ alert%"
    " alertar falar expôs expor relatar",
    _ENDINGS,
)
_SCOOP = any_of(
    "adiant= avanç= revel= desvend= trouxe_à_tona trouxe_a_público antecip= escancar=", _ENDINGS
)
_FIRST = (
    r"(?:pela primeira vez|em primeira mão|em exclusivo|com exclusividade|inicialmente|primeiro|primeiramente"
    r"|originalmente|antes de todos|antes de qualquer outro)"
)
_ADVERB = (
    r"(?:(?:o|a|est[ea]|nest[ea]|n[oa]|na sua|em sua|d[oa]|passad[oa]|previamente|também|ainda|já|agora"
    r"|antes|depois"
    r"|ontem|hoje|recentemente|então|igualmente|manhã|tarde|noite|semana|mês|segunda|terça|quarta|quinta|sexta"
    r"|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|edição|por sua vez"
    r"|em manchete"
    r"|\(\d{1,2}\)) ){0,4}"
)
_TITLED = r"(?:[«\"“”‘'][^«»\"“”\n\ue000-\ue005]{1,40}[»\"”’'],? )?"
_W = r"(?:(?!que\b)[\w.’'-]{1,25},? )"
_NOUN = (
    r"(?:jornal|diário|agência|emissora|canal|rede|revista|portal|site|rádio|televisão|tv|semanário|matutino"
    r"|vespertino|tabloide|veículo|publicação|estação|cadeia|telejornal)"
)
_WORK = any_of(
    "reportagem reportagens informação informações artigo artigos investigação investigações matéria matérias"
    " notícia notícias nota notas despacho despachos telegrama publicação publicações peça texto série coluna"
    " exclusivo documentário análise levantamento cálculos cálculo dados estimativa estimativas fontes pesquisa"
    " sondagem versão relato edição editorial manchete revelações perfil gravação áudio vídeo apuração furo"
    " inquérito crônica crónica"
)
_TALK = any_of(
    "entrevista entrevistas declarações conversa diálogo depoimento comentário debate sabatina bancada"
    " microfones microfone câmeras câmaras estúdio estúdios antena contato contacto telefonema perguntas"
    " pergunta resposta live"
)
_PROGRAMME = any_of(
    "programa telejornal noticiário espaço podcast jornal especial magazine debate matinal manhã"
)
_DOCUMENT = (
    r"(?:documento|relatório|contrato|ata|dado|registo|registro|processo|mensage[mn]|arquivo|ficheiro"
    r"|áudio|vídeo"
    r"|image[mn]|carta|rascunho|despacho|sentença|ofício|memorando|fatura|minuta|cópia|texto|e-mail|planilha"
    r"|gravaç(?:ão|õe))(?:s|ns)?"
)
_DONE = any_of(
    "citad[oa] citad[oa]s publicad[oa] publicad[oa]s divulgad[oa] divulgad[oa]s revelad[oa] revelad[oa]s"
    " informad[oa] noticiad[oa] noticiad[oa]s emitid[oa] emitid[oa]s obtid[oa] obtid[oa]s revist[oa]"
    " analisad[oa]"
    " analisad[oa]s examinad[oa] examinad[oa]s vist[oa] vist[oa]s vazad[oa] vazad[oa]s reproduzid[oa]"
    " reproduzid[oa]s reportad[oa] reportad[oa]s gravad[oa] gravad[oa]s transmitid[oa] transmitid[oa]s"
    " mostrad[oa]"
    " mostrad[oa]s exibid[oa] exibid[oa]s verificad[oa] verificad[oa]s recolhid[oa]s compilad[oa]s elaborad[oa]"
    " lid[oa] denunciad[oa] denunciad[oa]s partilhad[oa] compartilhad[oa] veiculad[oa] veiculad[oa]s"
    " relatad[oa]"
    " relatad[oa]s difundid[oa] difundid[oa]s replicad[oa] apurad[oa] apurad[oa]s levantad[oa]s ouvid[oa]_na"
    " confirmad[oa] corroborad[oa] repercutid[oa] documentad[oa] consultad[oa] consultad[oa]s acedid[oa]",
)
# What a medium reports of itself.
_OWN = (
    r"(?!,? que (?:não |em breve )?(?:cort|demit|despe[dç]|fech|prev[êi]|planej|lanç|suspend|deix|vend"
    r"|recorr|reduz|elimin"
    r"|ampli|transfer|mud|estrei|contrat|encerr|vai (?:cort|demit|fech|encerr|recorr|reduz|desped))"
    r"|(?: [\w-]{1,20}){0,4} (?:prejuízo|lucro|receita|assinatur|assinante|acionist|tirage"
    r"|demissões\b (?!em)|demissão de \d"
    r"|despediment|(?:o|a) saída d[oe] (?:seu|diret)|(?:seu|sua) (?:reda|diret|sede|person|novo|nova|ação"
    r"|propriet)"
    r"|seus (?:trab|empr|acion|leit|jorn|func)|suas (?:ofic|redaç)))"
)
_SUBJECT = subject(
    "de do da dos das ao à aos às com por pelo pela para em no na nos nas contra sobre ante entre o a os as um"
    " uma diretor diretora editor editora jornalista repórter redator redatora apresentador apresentadora"
    " da_rede do_jornal do_diário da_agência da_emissora do_canal da_revista do_portal da_rádio do_semanário"
    " da_televisão da_tv do_site ao_jornal à_rede à_agência à_emissora ao_canal grupo empresa companhia"
    " edifício"
    " prédio prêmio prémio dono proprietário fundação rua praça",
    "o|a|os|as",
)
_IN_SUBJECT = _SUBJECT + "{X}"
_TO = r"(?:à|ao|aos|às|em|para|no|na|nos|nas|com|com o|com a|perante)"
_OF = r"(?:de|da|do|em|na|no|por|pela|pelo)"

PORTUGUESE = Phrases(
    told=(
        rf"{_SAID},? {_W}{{0,11}}?{_TO} {{X}}",
        rf"(?:^|[.!?»”\"] ){_TO} {{X}},? [^.!?;:\n\ue000-\ue005]{{0,60}}?\b{_SAID}",
        rf"(?:em|durante|após|por|numa|uma|com|na|no|pelo|nos|aos|às|mediante|de"
        rf"|à) {_W}{{0,4}}?{_TALK} {_W}{{0,5}}?{_TITLED}(?:a|à|ao|com"
        r"|para|da|do|de|na|no|em) {X}",
        rf"(?:{_SAID}|entrevistad[oa]|questionad[oa]|convidad[oa]) {_W}{{0,6}}?(?:em|no|na|do|ao|à"
        rf"|num) {_W}{{0,3}}?{_PROGRAMME}"
        rf" {_W}{{0,4}}?{_TITLED}(?:da|do|de|na|no) {{X}}",
        rf"(?:no|na|num|em) {_W}{{0,3}}?{_PROGRAMME} {_W}{{0,4}}?{_TITLED}(?:da|do|de|na"
        rf"|no) {{X}},? (?=[^.\n]{{0,50}}?\b{_SAID})",
        rf"entrevista {_W}{{0,4}}?(?:por|pela|pelo|em|na|no) {{X}}",
        rf"(?:em|por|numa?|mediante) {_W}{{0,2}}?(?:comunicado|carta|e-mail|email|mensagem|nota"
        rf"|texto) {_W}{{0,4}}?(?:a|à|ao|para) {{X}}",
        r"(?:concedeu|concedida|concedido|deu|ofereceu) " + _W + r"{0,5}?(?:a|à|ao) {X}",
        r"(?:entrevistad[oa]s?|questionad[oa]s?|contactad[oa]s?|contatad[oa]s?|procurad[oa]s?|ouvid[oa]s?"
        r"|interrogad[oa]s?"
        rf"|perguntad[oa]s?|abordad[oa]s?|inquirid[oa]s?) {_W}{{0,3}}?(?:por|pela|pelo|na|no|em) {{X}}",
        r"(?:especialistas?|fontes?|economistas?|analistas?|advogad[oa]s?|moradores|testemunhas?|juristas?"
        r"|peritos?|médic[oa]s)"
        r" (?:\w{1,15} )?consultad[oa]s? (?:por|pela|pelo) {X}",
        r"^consultad[oa]s? (?:por|pela|pelo) {X}",
        rf"(?:falou|falado|conversou|conversado|falaram|conversaram|falar|dialogou"
        rf"|falava) {_W}{{0,3}}?(?:com|à|ao) {{X}}",
        r"{X} (?:entrevistou|falou com|conversou com|contactou|contatou|perguntou a|ouviu)\b",
        r"(?:carta|comunicado|mensagem|e-mail|nota|texto|declaração|resposta"
        r"|posicionamento) (?:\w{1,20} ){0,2}?"
        r"(?:remetid|enviad|dirigid|feit|entregue|encaminhad)[oa]? (?:\w{1,12} )?(?:a|à|ao|para) {X}",
        r"(?:convidad[oa]) (?:\w{1,20} ){0,4}?(?:da|do|de|na|no|em|à|ao|pela|pelo) {X}",
        r"(?:microfones?|câmeras|câmaras|estúdios?|antena|ondas) (?:de|da|do) {X}",
        r"(?:passou por|foi a|visitou|participou|interveio em|esteve no?a?) (?:\w{1,20} ){0,4}?(?:de|da"
        r"|do) {X}",
        r"perguntas (?:\w{1,15} )?(?:de|da|do) {X}",
    ),
    first_reported=(
        r"{X},? (?:\w{1,15} )?(?:que )?(?:foi|foram|tinha sido|fora) (?:o|a|os|as|quem)"
        rf" (?:primeir[oa]s?|únic[oa]|que|(?:{_BROKE}))",
        rf"foi {{X}} (?:quem|que|o primeiro|a primeira) (?:\w{{1,12}} ){{0,3}}?{_BROKE}",
        rf"(?:quem|o que|os que) (?:\w{{1,12}} ){{0,2}}?{_BROKE}{{G}} (?:foi|foram) {{X}}",
        r"(?:o|a|os|as) primeir[oa]s? (?:\w{1,12} )?(?:a|que) {G}(?:foi|foram) {X}",
        rf"{_SCOOP} (?:{_ADVERB}|\w{{1,20}} ){{0,2}}?{{X}}",
        rf"(?:adiantad|avançad|revelad|desvendad|antecipad)[oa]s? {_W}{{0,4}}?{_OF} {{X}}",
        rf"(?:{_DONE}|contad[oa]|anunciad[oa]"
        rf"|trazid[oa] à tona) (?:\w{{1,12}} )?{_FIRST} {_W}{{0,3}}?{_OF} {{X}}",
        rf"{_FIRST} (?:{_DONE}|contad[oa]|anunciad[oa]) (?:\w{{1,12}} ){{0,2}}?{_OF} {{X}}",
        rf"{_IN_SUBJECT},? (?:que )?{_ADVERB}(?:já |tinha |havia |o |a ){{0,2}}?{_SCOOP}{_OWN}",
        rf"{{X}},? {_W}{{0,3}}?{_BROKE} {_W}{{0,3}}?(?:em primeira mão|em exclusivo|com exclusividade"
        rf"|antes de todos|primeiro)\b",
        r"{X} (?:\w{1,20} )?em primeira mão",
        rf"{_BROKE} {_W}{{0,2}}?{_FIRST} {{X}}",
        rf"{_FIRST} (?:o |a )?{_BROKE} {{X}}",
        rf"{_BROKE} {{X}} {_FIRST}",
        r"primeir[oa] {X}(?= (?:a|que) )",
        r"{X} (?:deu|teve|publicou|conseguiu) (?:\w{1,12} )?(?:a notícia|o furo|o exclusivo|em exclusivo)",
        r"(?:notícia|exclusivo|furo|história) (?:foi dad[oa] |dad[oa] "
        r"|publicad[oa] )(?:\w{1,12} ){0,3}?(?:por|pela|pelo) {X}",
        r"(?:um|em|o|uma|do) (?:furo|exclusivo|exclusiva|furo de reportagem) (?:de|da|do) {X}",
    ),
    according_to=sharing(
        _IN_SUBJECT,
        (
            rf"(?:segundo|conforme|consoante) (?:o que )?(?:{_REPORT}|{_SAID}|consta em"
            rf"|se lê em) {_W}{{0,4}}?{{X}}",
            r"(?:segundo|conforme|consoante) {X}",
            rf"(?:segundo|conforme|de acordo com|consoante|a crer em|citando(?: a)?|cita|com base em"
            rf"|baseando-se em|a partir de"
            rf"|ecoando|após|com base na|com base no) {_W}{{0,2}}?{_WORK} {_W}{{0,4}}?{_OF} {{X}}",
            r"(?:de acordo com|citando(?: a| o)?|que cita|cita|citam|nas palavras de|no dizer de|ecoando"
            r"|atribuiu a|atribui a"
            r"|remetendo para|a acreditar em) {X}",
            rf"(?:, |, tal como |como |” |\" |» |: |[—–-] ?|assim o |isso |tudo |também |o que "
            rf"|a informação |o caso ){_ADVERB}"
            rf"(?:tinha |havia |tinham )?{_REPORT} {_ADVERB}(?:também )?{{X}}",
            rf"[,”\"»—–] ?(?:disse|disseram|diz|dizem|anunciou) {_ADVERB}(?=(?:o|a|os|as) {_NOUN} ){{X}}",
            r"[,—–-] ?(?:diz|dizem) {X}(?=\W*$)",
            r"(?:escreve|escrevem|noticia|noticiam|informa|informam|relata|relatam|publica|publicam|avança"
            r"|avançam|apurou) {X}",
            rf"{_IN_SUBJECT},? (?:que )?(?:(?:citando"
            rf"|que cita) [^.;\n\ue000-\ue005]{{2,60}}, )?{_ADVERB}(?:o |a )?"
            rf"(?:tinha |havia |tinham )?{_REPORT}\b{_OWN}",
            rf"citando {_W}{{1,6}}?[^.;\n\ue000-\ue005]{{0,20}}, (?=(?:o|a) {_NOUN} ){{X}}",
            rf"{_IN_SUBJECT},? (?:citando|que cita|que citou|citou|teve acesso|pôde|conseguiu apurar"
            rf"|com base em)",
            rf"(?:em|na|no|numa|num|por|após|perante|com|pela|pelo"
            rf"|mediante) {_W}{{0,3}}?{_WORK} {_W}{{0,5}}?{_OF} {{X}}"
            r"(?! sobre sua demissão)",
            rf"{_WORK} {_W}{{0,4}}?{_OF} {{X}},? (?=(?:\w{{1,20}} ){{0,3}}?(?:revel|mostr|publicad|assinal"
            rf"|apont|assegur|afirm"
            r"|document|desvend|conclu|sustent|calcul|detect|encontr|indic|deu conta|dá conta|cont|descobr"
            r"|constat|expôs|expõe"
            r"|diz|disse|identific|denunci))",
            rf"{_DONE} {_W}{{0,4}}?(?:por|pela|pelo) {{X}}",
            r"(?:publicad|divulgad|difundid|veiculad|vazad|entregue|noticiad)[oa]?s? "
            rf"{_W}{{0,4}}?(?:em|na|no|à|ao) {{X}}",
            r"(?:teve|tiveram|tido|tem|têm|obteve|conseguiu) acesso (?:\w{1,15} ){0,2}?{X}",
            r"(?:que|cuja cópia|cujo conteúdo) (?:obteve|publicou|publicaram|divulgou|emitiu|mostrou"
            r"|exibiu|viu|analisou|leu"
            r"|consultou|gravou|reproduz|reproduziu|recebeu|possui|examinou|revelou) (?:\w{1,12} )?{X}",
            r"(?:pôde|puderam|conseguiu|conseguiram) (?:consultar|ler|ver|analisar|saber|conhecer"
            r"|constatar|apurar|verificar) {X}",
            r"(?:deu|dá|dava|deram|dão) conta (?:\w{1,12} ){0,2}?{X}",
            r"(?:soube-se|sabe-se|soubemos|veio a público|tornou-se público) (?:\w{1,12} ){0,3}?(?:por|pela"
            r"|pelo|através d[aeo]"
            r"|graças a|por meio d[aeo]) {X}",
            rf"graças a {_W}{{0,2}}?{_WORK} {_W}{{0,3}}?(?:da|do|de) {{X}}",
            r"[,”\"»—–] ?(?:diz|dizem) {X}",
            r"(?:em poder|nas mãos|na posse|em posse) (?:de|da|do) {X}",
            r"(?:lê-se|pode ler-se|pode-se ler|publicava|aparece|apareceu) (?:\w{1,12} ){0,2}?(?:em|na|no) {X}",
            r"(?:jornalistas|repórteres|enviad[oa] especial|correspondente|equipe|equipa|reportagem) (?:de"
            r"|da|do) {X}"
            r"(?= (?:\w{1,12} )?(?:comprov|constat|descobr|averigu|document|viram|viu|contaram|analis"
            r"|encontr|apur|verific|flagr))",
            rf"(?:desmentiu|desmente|reagiu à|reagiu ao|respondeu à|negou|nega|confirmou|confirma|rejeitou"
            rf"|comentar|corroborou|contestou) {_W}{{0,2}}?{_WORK}"
            r" (?:\w{1,15} )?(?:de|da|do|em|na|no) {X}",
        ),
    ),
    agency=(
        r"com (?:informações|informação|dados|material|despachos|agências) (?:\w{1,15} ){0,2}?(?:de|da|do"
        r"|das|dos) {X}",
        r"(?:\(|^)com (?:\w{1,15} ){1,3}?(?:de|da|do|das|dos) {X}(?=\)|\W*$)",
        r"(?:inclui|contém|contêm|utiliza|utilizou|usa) (?:\w{1,12} ){0,2}?(?:informações|material|dados"
        r"|despachos|textos)"
        r" (?:de|da|do|das) {X}(?=\W*$|[.)])",
        r"(?:fontes?|texto|via|agências?): ?{X}",
        r"(?:\(|^)com {X}(?=\)|\s*$|\.\s*$)",
        r"{X} (?:contribuiu|contribuíram|colaborou|colaboraram) (?:para |com |em |n)?est[ea] (?:artigo"
        r"|reportagem|matéria|notícia|texto)",
        r"(?:artigo|texto|nota|reportagem|matéria|notícia) (?:\w{1,12} ){0,2}?(?:elaborad[oa]|redigid[oa]"
        r"|produzid[oa]|feit[oa]) (?:\w{1,12} ){0,2}?(?:com|a partir de) (?:\w{1,20} ){0,3}?(?:de|da|do) {X}",
    ),
    republished=(
        r"(?:publicad[oa]|divulgad[oa]) (?:originalmente|inicialmente) (?:em|na|no|por|pela|pelo) {X}",
        r"(?:originalmente|inicialmente) publicad[oa] (?:em|na|no|por|pela|pelo) {X}",
        r"(?:reproduzid[oa]|republicad[oa]) (?:\w{1,12} )?(?:com permissão|com autorização"
        r"|por cortesia) (?:de|da|do) {X}",
    ),
    hyperlink=(
        r"(?:(?:leia|ler) (?:mais|a matéria completa|o artigo completo)|continue lendo"
        r"|continuar a ler) ?(?:em|na|no|:) {X}",
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
