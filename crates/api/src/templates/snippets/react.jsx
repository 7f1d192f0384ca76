import { useRef } from 'react';
import { Packwright } from 'packwright-configurator/react';

export function Bag({ onQuote }) {
  const element = useRef(null);
  return (
    <Packwright ref={element} quantity={300} market="de" onPwPrice={({ detail }) => onQuote(detail.quote)}>
      <a href="/trade">Ask our trade team for a quote</a>
    </Packwright>
  );
}
