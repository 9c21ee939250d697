"""The words of which Portuguese crediting phrases are made."""

from __future__ import annotations

from pipelines.text.phrases.lexicon import any_of, subject

# Endings of verbs in -ar and in -er, -ir: present, preterite, imperfect, participle, gerund.
ENDINGS = {
    "%": "(?:am?|ou|aram|avam?|ado|ando)",
    "+": "(?:em?|eu|iu|eram|iram|iam?|ido|indo|endo)",
    "=": "(?:ou|aram|avam?|ado)",  # the past alone
}
# What persons do in front of a medium.
SAID = any_of(
    "chor% comemor% celebr%"
    " disse disseram diz dizem dito dizendo dizia declar% assegur% afirm% explic% coment% cont[oa] contou"
    " contaram contam contado contava confirm% assinal% indic% relat% reconhec+ admit+ admitiu lament%"
    " denunci% respond+ contest% confess% confidenci% confi[oa] confiou sustent% precis% apont% real[cç]%"
    " frisou frisa insist+ insistiu advert+ advertiu avis% critic% record% lembr% detalh% acrescent% adiant%"
    " revel% anunci% esclarec+ avali% opin% argument% ressalt% destac% narr% descrev+ descreveu express%"
    " expôs expõe reiter% justific% neg[oa] negou negaram desment+ desmentiu queix% promet+ prometeu inform%"
    " pediu pede exigiu reclam% falou falaram falado fala conversou desabafou desabafa previu prevê garant+"
    " garantiu garante garantem falando conversando dizer explicar contar confirmar comentar declarar"
    " transmitiu transmite salient% sublinh% resum+ resumiu brinc% complet%"
    " conclu[ií]~ concluiu atir% remat% ironiz% exclam% vincou defend+ defendeu refer+"
    " referiu alert% ponder% pontu% enfatiz% desvaloriz% evoc% retific% ratific% consider% avanç%",
    ENDINGS,
)
# What media do with news, and nobody else says so of itself.
REPORT = any_of(
    "estampa estampou explic% sabe"
    " inform% notici% report% public% divulg% avanç% adiant% relat% escreve escrevem escreveu escreveram"
    " escrito cont[oa] contou contam conta apur% apont% indic% assinal% sustent% afirm% assegur% precis%"
    " record% lembr% record% sublinh% destac% ressalt% intitul% titul% calcul% estim% registr% registou regista"
    " constat% comprov% cit% mostr% revel% descobr+ descobriu antecip%"
    " soube document% acrescent% detalh% confirm% reproduz~ narr% descrev+ descreveu advert+ advertiu"
    " alert% analis% encontr% obteve obtém averigu% verific% denunci% coment% investig% resum+ enumer%"
    " fala_em falam_em falou_em fala_de fala_num fala_numa contabiliz% atribui atribuem atribuiu dá_como situa"
    " refer+ referiu"
    " salient% veicul% deu_conta dá_conta dão_conta dava_conta"
    " davam_conta trouxe ouviu teve_acesso desvend% atest%"
    " garante garantiu dedic% repercut+ repercutiu noticiário quantific% cifr%",
    ENDINGS,
)
BROKE = any_of(
    "adiant% avanç% revel% desvend% descobr+ descobriu antecip% trouxe_à_tona trouxe_a_público public%"
    " inform% notici% report% divulg% deu_a_notícia deu_o_furo deu_conta denunci% cont[oa] contou contar"
    " informar publicar revelar noticiar divulgar reportar dar anunciar mostrar mostrou difund+ alert%"
    " alertar falar expôs expor relatar",
    ENDINGS,
)
SCOOP = any_of(
    "adiant= avanç= revel= desvend= trouxe_à_tona trouxe_a_público antecip= escancar=", ENDINGS
)
REVEALS = any_of(
    "adiant= avanç= revel= desvend= trouxe_à_tona trouxe_a_público antecip= escancar= revela revelam desvenda"
    " desvendam escancara",
    ENDINGS,
)
FIRST = (
    r"(?:pela primeira vez|em primeira mão|em exclusivo|com exclusividade|inicialmente|primeiro|primeiramente"
    r"|originalmente|antes de todos|antes de qualquer outro)"
)
ADVERB = (
    r"(?:(?:o|a|est[ea]|nest[ea]|n[oa]|na sua|em sua|d[oa]|passad[oa]|previamente|também|ainda|já|agora"
    r"|antes|depois"
    r"|ontem|hoje|recentemente|então|igualmente|manhã|tarde|noite|semana|mês|segunda|terça|quarta|quinta|sexta"
    r"|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|edição|por sua vez"
    r"|em manchete"
    r"|\(\d{1,2}\)) ){0,4}"
)
TITLED = r"(?:[«\"“”‘'][^«»\"“”\n\ue000-\ue005]{1,40}[»\"”’'],? )?"
W = r"(?:(?!que\b)[\w.’'-]{1,25},? )"
# The same beside "in X", which may also be where somebody works.
WITHIN = (
    r"(?:(?!que\b|demiss|demit|despedi|redator|funcionári|trabalhador|greve|encerram|censura|escrev)"
    r"[\w.’'-]{1,25},? )"
)
DATIVE = (
    r"(?:(?:à(?! tarde| noite| uma)|ao|aos|às|com|com o|com a|perante)(?: "
    r"(?:reportagem|redação|equipe|equipa|repórter|jornalista|correspondente|colega)s? d[aeo])?"
    r"|a (?:repórteres|jornalistas|uma? repórter) d[aeo])"
)
# What a person announces goes to the outlet: a job, a fine.
ADDRESS = (
    r"(?:(?!(?:que|demissão|despedimento|multas?|acesso|entrada|licença|credenciais|subsídio|ajudas?|processo"
    r"|sanção|regresso|retorno|chegada|ida|saída|queixa|transferência)\b)[\w.’'-]{1,25},? )"
)
# Whom a person accused or asked for something told it nothing.
ACCUSED = (
    *("acusou", "acusa", "acusado", "criticou", "critica", "denunciou", "denuncia", "denunciado"),
    *(
        "pediu",
        "pede",
        "pedido",
        "exigiu",
        "exige",
        "reclamou",
        "reclama",
        "desmentiu",
        "respondeu",
    ),
)
NOT_AT = rf"(?:{''.join(f'(?<!{verb})' for verb in ACCUSED)}|(?! (?:\w{{1,15}}mente )?(?:à|ao) ))"
# "Revelou ao jornal X uma fonte": told to X, not revealed by it.
NO_DATIVE = (
    r"(?! (?:[\w'’-]{1,20} ){0,2}?(?:à|ao|aos|às) (?!(?:início|fim|final|meio) )"
    r"(?:\w{1,15} ){0,2}?[«“\"‘]?[\ue000-\ue004])"
)
NOUN = (
    r"(?:jornal|diário|agência|emissora|canal|rede|revista|portal|site|rádio|televisão|tv|semanário|matutino"
    r"|vespertino|tabloide|veículo|publicação|estação|cadeia|telejornal)"
)
WORK = any_of(
    "imagens reportagem reportagens informação informações artigo artigos investigação investigações"
    " matéria matérias"
    " notícia notícias nota notas despacho despachos telegrama publicação publicações peça texto série coluna"
    " exclusivo documentário análise levantamento cálculos cálculo dados estimativa estimativas fontes pesquisa"
    " sondagem versão relato edição editorial manchete revelações perfil gravação áudio vídeo apuração furo"
    " inquérito crônica crónica"
)
TALK = any_of(
    "entrevista entrevistas declarações conversa diálogo depoimento comentário debate sabatina bancada"
    " microfones microfone câmeras câmaras estúdio estúdios antena contato contacto telefonema perguntas"
    " pergunta resposta live"
)
PROGRAMME = any_of(
    "programa telejornal noticiário espaço podcast jornal especial magazine debate matinal manhã"
)
DOCUMENT = (
    r"(?:documento|relatório|contrato|ata|dado|registo|registro|processo|mensage[mn]|arquivo|ficheiro"
    r"|áudio|vídeo"
    r"|image[mn]|carta|rascunho|despacho|sentença|ofício|memorando|fatura|minuta|cópia|texto|e-mail|planilha"
    r"|gravaç(?:ão|õe))(?:s|ns)?"
)
DONE = any_of(
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
OWN = (
    r"(?!,? que (?:não |em breve )?(?:cort|demit|despe[dç]|fech|prev[êi]|planej|lanç|suspend|deix|vend"
    r"|recorr|reduz|elimin"
    r"|ampli|transfer|mud|estrei|contrat|encerr|vai (?:cort|demit|fech|encerr|recorr|reduz|desped))"
    r"|(?: [\w-]{1,20}){0,4} (?:prejuízo|lucro|receita|assinatur|assinante|acionist|tirage"
    r"|demissões\b (?!em)|demissão de \d"
    r"|despediment|(?:o|a) saída d[oe] (?:seu|diret)|desculpas|retratação|errata|elenco|estreia"
    r"|programação|temporada|novela|suplemento|saída d[aeo] apresent|contratação"
    r"|(?:seu|sua) (?:reda|diret|sede|person|novo|nova|ação"
    r"|propriet)"
    r"|seus (?:trab|empr|acion|leit|jorn|func)|suas (?:ofic|redaç)))"
)
SUBJECT = subject(
    "ex ex-diretor ex-diretora"
    " de do da dos das ao à aos às com por pelo pela para em no na nos nas contra sobre ante entre o a os as um"
    " uma diretor diretora editor editora jornalista repórter redator redatora apresentador apresentadora"
    " da_rede do_jornal do_diário da_agência da_emissora do_canal da_revista do_portal da_rádio do_semanário"
    " da_televisão da_tv do_site ao_jornal à_rede à_agência à_emissora ao_canal grupo empresa companhia"
    " edifício"
    " prédio prêmio prémio dono proprietário fundação rua praça",
    "o|a|os|as",
)
JOURNALIST = (
    r"(?:correspondente|enviad[oa]|jornalista|repórter|colunista|cronista|comentarista|editorialista"
    r"|analista)s?"
)
NAME = r"(?-i:[A-ZÁ-Ú][\w’'-]{1,20}(?: (?:d[aeo]s? )?[A-ZÁ-Ú][\w’'-]{1,20}){1,3})"
SUCH_AS = (
    r"(?:veículos|imprensa|jornais|agências|redes|televisões|portais|emissoras|meios|órgãos|mídia)"
    r"(?: \w{1,15}){0,3}?,? (?:entre eles|entre elas|entre os quais|como|tais como|incluindo|em particular"
    r"|em especial|por exemplo|nomeadamente) "
)
MEDIUM = rf"{NOUN} (?:de notícias )?(?:[\w-]{{3,15}} ){{0,2}}?"
# What a guest does, whose words the medium brings: "On X the minister ruled out …".
SPOKE = any_of(
    "descart% rejeit% defend+ defendeu critic% fal% reivindic% anunci% classific% lanç% evit% apost% ped+"
    " desaf% recus% reag+ reagiu",
    ENDINGS,
)
IN_SUBJECT = SUBJECT + "{X}"
TO = r"(?:à|ao|aos|às|em|para|no|na|nos|nas|com|com o|com a|perante)"
OF = r"(?:de|da|do|em|na|no|por|pela|pelo)"
