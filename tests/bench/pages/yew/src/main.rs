//! The bench's small configurator as a bare Yew page: thirteen groups, 78 options, one formula, one drawing.

use web_sys::HtmlInputElement;
use yew::prelude::*;

const GROUPS: [&str; 13] = [
    "Size", "Material", "Leather grade", "Colour", "Hardware", "Closure", "Straps", "Stitching", "Compartments",
    "Lining", "Logo", "Packaging", "Delivery",
];
const OPTIONS: usize = 6;
const COLOURS: [&str; OPTIONS] = ["#8a5a33", "#222222", "#556644", "#993344", "#335577", "#d8c8b0"];

fn price(choices: &[usize; 13], quantity: u32) -> String {
    let added: usize = choices.iter().enumerate().map(|(group, option)| option * (35 + 11 * group)).sum();
    let percent = if quantity >= 1000 { 88 } else if quantity >= 500 { 94 } else { 100 };
    let cents = (1200 + added) * percent / 100;
    format!("${}.{:02}", cents / 100, cents % 100)
}

#[component]
fn App() -> Html {
    let choices = use_state(|| [0; 13]);
    let quantity = use_state(|| 300);
    use_effect_with((), |()| {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
        if let Some(root) = root {
            let _ = root.set_attribute("data-ready", "");
        }
    });
    let groups = GROUPS.iter().enumerate().map(|(group, name)| {
        let options = (0..OPTIONS).map(|option| {
            let choices = choices.clone();
            let checked = choices[group] == option;
            let onchange = Callback::from(move |_: Event| {
                let mut next = *choices;
                next[group] = option;
                choices.set(next);
            });
            html! {
                <label>
                    <input type="radio" name={format!("g{group}")} value={option.to_string()} {checked} {onchange} />
                    {format!(" {name} {}", option + 1)}
                </label>
            }
        });
        html! { <fieldset><legend>{*name}</legend>{for options}</fieldset> }
    });
    let oninput = {
        let quantity = quantity.clone();
        Callback::from(move |event: InputEvent| {
            quantity.set(event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(1));
        })
    };
    let pockets = (0..choices[8]).map(|index| {
        html! { <rect x={(60 + index * 14).to_string()} y="120" width="10" height="24" fill="#ffffff55" /> }
    });
    html! {
        <main>
            <h1>{"Mini backpack"}</h1>
            <svg viewBox="0 0 200 200" role="img" aria-label="Bag">
                <path d="M60 60q40-50 80 0" fill="none" stroke="#333" stroke-width="6" />
                <rect x="50" y="55" width="100" height="110" rx="18" fill={COLOURS[choices[3]]} />
                {for pockets}
            </svg>
            <p data-price="">{price(&choices, *quantity)}</p>
            <label>{"Quantity "}<input inputmode="numeric" value={quantity.to_string()} {oninput} /></label>
            <form>{for groups}</form>
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
