"""Texts that are hard to cut: marks without a letter, scripts without blanks, odd line ends."""

from hypothesis import strategies as st

marks = st.sampled_from("\u0301\u0308\u20dd\u093f\ufe0f\u200d\u200c")
awkward = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("a1-'.,!?…。 \n\r\u2028東🇩"),
        marks,
    )
)
