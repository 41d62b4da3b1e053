// Stands for actions/setup-go: the repositories of this tier build nothing with Go.
console.log('Go')
