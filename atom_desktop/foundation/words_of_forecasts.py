"""Words for why sign-ins will stop: code -> title, sentence, next step."""

from collections.abc import Mapping

FORECASTS: Mapping[str, tuple[str, str, str]] = {
    "forecast_testing": (
        "{company} ends test sign-ins after 7 days",
        "Your app at {company} is in testing. Once it is published, sign-ins stay.",
        "Publish the app at {company}",
    ),
    "forecast_limited": (
        "{company} limits how long this sign-in lasts",
        "The end was set when it was allowed. Sign in once more to go on.",
        "Sign in again",
    ),
    "forecast_idle": (
        "{company} ends sign-ins that are not used for {days} days",
        "Each renewal starts the {days} days anew.",
        "Renew it",
    ),
    "forecast_chain": (
        "{company} ends sign-ins {days} days after the last renewal",
        "Each renewal starts the {days} days anew.",
        "Renew it",
    ),
    "forecast_unused": (
        "{company} ends sign-ins that nobody uses for {days} days",
        "Each use starts the {days} days anew.",
        "Check it now",
    ),
    "forecast_policy": (
        "An organisation's rules may end it earlier",
        "Where an account belongs to an organisation, its administrators decide.",
        "Ask your administrator",
    ),
    "forecast_unknown": (
        "No end known",
        "{company} names no end. It lasts until somebody withdraws it.",
        "Nothing to do",
    ),
}
