export default { experiment: 'Experiments' }
