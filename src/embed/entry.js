// Defines the element. Loading this twice, or in two versions, leaves the first one in place and says so; on a server,
// where there are no elements, it does nothing.
import { NAME } from './ahead.js';
import { PackwrightConfigurator } from './element.js';

const there = globalThis.customElements?.get(NAME);
if (!there) globalThis.customElements?.define(NAME, PackwrightConfigurator);
else if (there.version !== PackwrightConfigurator.version) {
  console.warn(`${NAME}: version ${there.version} is on this page already; ${PackwrightConfigurator.version} is not used`);
}

export { PackwrightConfigurator };
