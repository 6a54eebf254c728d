"""Speed and quality of Qimma beside other tools, measured on data that is not part of the project."""
