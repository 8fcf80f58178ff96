export { assign, sumByCluster } from './clusters'
export { addGram } from './regression'
export { addTo, histogram, partition, sumPairs } from './trees'
