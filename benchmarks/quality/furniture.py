"""Sentences that extractors leave of a page's surroundings, in the languages of the set."""

from __future__ import annotations

from random import Random

_LINES: dict[str, tuple[str, ...]] = {
    "en": (
        "Sign up to our evening letter and read the day in five minutes.",
        "This page works best with the latest version of your browser.",
        "Send us your pictures and tell us what happened in your street.",
        "Readers who liked this also followed our coverage of the local elections.",
        "To comment on this article, log in or open a free account.",
    ),
    "de": (
        "Abonnieren Sie unseren Abendbrief und lesen Sie den Tag in fünf Minuten.",
        "Schicken Sie uns Ihre Bilder und erzählen Sie, was in Ihrer Straße geschah.",
        "Wer diesen Text kommentieren will, meldet sich bitte kostenlos an.",
        "Diese Seite zeigt Werbung nur, wenn Sie dem zugestimmt haben.",
    ),
    "fr": (
        "Recevez chaque soir notre lettre et relisez la journée en cinq minutes.",
        "Envoyez-nous vos photos et racontez ce qui se passe dans votre rue.",
        "Pour commenter cet article, ouvrez un compte gratuit.",
    ),
    "es": (
        "Reciba cada noche nuestro boletín y repase el día en cinco minutos.",
        "Envíenos sus fotos y cuente lo que pasa en su calle.",
        "Para comentar esta noticia, abra una cuenta gratuita.",
    ),
    "it": (
        "Ricevi ogni sera la nostra lettera e rileggi la giornata in cinque minuti.",
        "Mandaci le tue foto e racconta che cosa succede nella tua strada.",
        "Per commentare questo articolo apri un profilo gratuito.",
    ),
    "pt": (
        "Receba todas as noites a nossa carta e reveja o dia em cinco minutos.",
        "Envie as suas fotografias e conte o que se passa na sua rua.",
        "Para comentar este artigo, abra uma conta gratuita.",
    ),
    "nl": (
        "Ontvang elke avond onze brief en lees de dag in vijf minuten.",
        "Stuur ons uw foto's en vertel wat er in uw straat gebeurt.",
        "Wie wil reageren, opent een gratis account.",
    ),
    "pl": (
        "Zamów nasz wieczorny list i przeczytaj dzień w pięć minut.",
        "Przyślij nam zdjęcia i opowiedz, co dzieje się na twojej ulicy.",
        "Aby skomentować ten tekst, załóż bezpłatne konto.",
    ),
    "ru": (
        "Подпишитесь на наше вечернее письмо и прочтите день за пять минут.",
        "Пришлите нам снимки и расскажите, что происходит на вашей улице.",
        "Чтобы оставить отзыв, заведите бесплатную запись.",
    ),
    "uk": (
        "Підпишіться на наш вечірній лист і прочитайте день за п'ять хвилин.",
        "Надішліть нам світлини та розкажіть, що діється на вашій вулиці.",
        "Щоб залишити відгук, створіть безкоштовний запис.",
    ),
    "tr": (
        "Akşam mektubumuza abone olun, günü beş dakikada okuyun.",
        "Fotoğraflarınızı gönderin, sokağınızda olanları anlatın.",
        "Bu yazıya yorum yapmak için ücretsiz hesap açın.",
    ),
    "ar": (
        "اشتركوا في رسالتنا المسائية واقرأوا يومكم في خمس دقائق.",
        "أرسلوا إلينا صوركم واحكوا لنا ما يجري في شارعكم.",
        "للتعليق على هذا المقال افتحوا حسابا مجانيا.",
    ),
    "zh": (
        "订阅本报晚间来信，五分钟读完这一天。",
        "欢迎把照片寄给我们，讲讲您街上发生的事。",
        "如需评论本文，请先免费注册。",
    ),
    "ja": (
        "夕方の便りにご登録いただくと、一日を五分で読めます。",
        "写真をお送りください。ご近所の出来事をお聞かせください。",
        "この記事に意見を書くには無料の登録が必要です。",
    ),
    "ko": (
        "저녁 편지를 신청하시면 하루를 오 분 만에 읽을 수 있습니다.",
        "사진을 보내 주시고 동네에서 일어난 일을 들려주세요.",
        "이 기사에 의견을 남기려면 무료로 가입해 주세요.",
    ),
}


def furniture_of(outlet: str, lang: str) -> tuple[str, list[str]]:
    """Return the line above and the lines below every article of an outlet; always the same for one."""
    lines = list(_LINES.get(lang, _LINES["en"]))
    Random(outlet).shuffle(lines)
    return lines[0], lines[1:]
