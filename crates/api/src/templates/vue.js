// A Vue 3 component around the element: props, events under their own names, v-model:state, and named slots.
//GENERATED
import { defineComponent, h, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue';
import { Binding, DATA, EVENTS, attributes, listen } from './binding.js';
import './index.js';

/** Events the component emits; the platform's own reach a listener on the component by themselves. */
const OWN = EVENTS.filter((name) => name.startsWith('pw-'));

/** Slots of the element become children that name their slot. */
function children(slots) {
  return Object.entries(slots).flatMap(([name, draw]) => (name === 'default' ? draw() : [h('div', { slot: name }, draw())]));
}

export const Packwright = defineComponent({
  name: 'Packwright',
  props: {
//PROPS
  },
  emits: [...OWN, 'update:state'],
  setup(props, { emit, expose, slots }) {
    const element = shallowRef(null);
    const given = { ...props };
    // The caret makes Vue write an attribute even where there is a property of that name.
    const markup = Object.fromEntries(
      Object.entries(attributes(given, '')).map(([name, value]) => [`^${name}`, value]),
    );
    let binding = null;
    let stop = null;
    onMounted(() => {
      const written = Object.entries(given).filter(([name]) => !DATA.includes(name));
      binding = new Binding(element.value, Object.fromEntries(written));
      binding.set(props);
      stop = listen(element.value, (name, event) => {
        if (!OWN.includes(name)) return;
        if (name === 'pw-ready' || name === 'pw-change') emit('update:state', event.detail.state);
        emit(name, event);
      });
    });
    watch(() => ({ ...props }), (values) => binding?.set(values), { flush: 'post' });
    onBeforeUnmount(() => stop?.());
    expose({ element });
    return () => h('packwright-configurator', { ref: element, ...markup }, children(slots));
  },
});

export default Packwright;
