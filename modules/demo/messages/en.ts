export default {
  title: 'Demo firm',
  what: 'A made-up firm: a family club and a trade business with twenty thousand parties over three years. Every party bears the tag “演示 Demo”, every unit says that it is made up, and no telephone number or address is anyone’s.',
  make: 'Fill with the demo firm', remove: 'Remove the demo firm', look: 'Look at the parties',
  sure: 'Remove everything made up, and whatever was added to it since?',
  keeps: 'Your own parties, orders and settings stay as they are.',
  states: { none: 'Not here', making: 'Being made', ready: 'Here', removing: 'Being removed' },
  steps: { people: 'Shops and people', parties: 'Families and firms', orders: 'Orders', contacts: 'Conversations', standing: 'Standing of each relationship', removing: 'Removing' },
  notice: (parties: number) => `${parties.toLocaleString('en')} of the parties here are a demo firm’s: made up, and tagged “演示 Demo”.`, beingMade: (percent: number) => `The demo firm is being made: ${percent} %`, toRemove: 'Remove',
  here: (parties: number) => `${parties.toLocaleString('en')} made-up parties are here.`,
  refusals: { exists: 'The demo firm is here already', absent: 'There is no demo firm to remove', busy: 'The demo firm is still being made or removed; wait a moment' },
}
