// Stands for actions/setup-node: Node 24 is on the PATH already, as it is for the whole tier.
console.log(process.version)
