const connection = {
  refusals: {
    'connection-not-found': 'This connection is no longer there.',
    'connection-known': 'These two are already connected in this way at that time.',
    'connection-self': 'A party cannot be connected to itself.',
    'connection-kinds': 'This kind of connection does not join these kinds of party.',
    'connection-circle': 'No one can be their own ancestor.',
    'connection-ended': 'This connection has already ended.',
    'household-held': 'This person belongs to another household at that time. End that first, so that no one is counted twice.',
    'connection-type-not-found': 'There is no such kind of connection.',
    'connection-type-taken': 'This key is already in use.',
    'connection-type-used': 'This kind of connection is built in or in use and cannot be deleted.',
  },
}

export default connection
