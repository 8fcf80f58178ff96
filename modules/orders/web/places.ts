declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** Under the head of an order being entered: what to know of the buyer before it is placed. `amount` is what it comes to so far. */
    'order.entry': { buyerId: string; amount: string }
  }
}

export {}
