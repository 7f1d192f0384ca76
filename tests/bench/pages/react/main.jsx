// React 19: one component, one state, as its tutorial would write it.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { colours, groups, options, price } from '../../model/model.mjs';

function App() {
  const [choices, setChoices] = useState(() => groups.map(() => 0));
  const [quantity, setQuantity] = useState(300);
  useEffect(() => { document.body.setAttribute('data-ready', ''); }, []);
  return (
    <main>
      <h1>Mini backpack</h1>
      <svg viewBox="0 0 200 200" role="img" aria-label="Bag">
        <path d="M60 60q40-50 80 0" fill="none" stroke="#333" strokeWidth="6" />
        <rect x="50" y="55" width="100" height="110" rx="18" fill={colours[choices[3]]} />
        {Array.from({ length: choices[8] }, (_, index) => (
          <rect key={index} x={60 + index * 14} y="120" width="10" height="24" fill="#ffffff55" />
        ))}
      </svg>
      <p data-price="">{price(choices, quantity)}</p>
      <label>Quantity <input inputMode="numeric" value={quantity} onChange={(event) => setQuantity(Number(event.target.value) || 1)} /></label>
      <form>
        {groups.map((name, group) => (
          <fieldset key={name}>
            <legend>{name}</legend>
            {options.map((option) => (
              <label key={option}>
                <input
                  type="radio"
                  name={`g${group}`}
                  value={option}
                  checked={choices[group] === option}
                  onChange={() => setChoices(choices.map((old, index) => (index === group ? option : old)))}
                />
                {` ${name} ${option + 1}`}
              </label>
            ))}
          </fieldset>
        ))}
      </form>
    </main>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<App />);
